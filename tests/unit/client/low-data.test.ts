import { applyLowData, chooseLowData, isLowData } from '@tdt/client/browser/low-data';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser with this `navigator`, which remembers. */
function browser(navigator: object): DOMStringMap {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const dataset: DOMStringMap = {};
  vi.stubGlobal('window', { localStorage });
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('document', { documentElement: { dataset } });
  return dataset;
}

it('a browser that was told to save data gets less of it, from the first visit on', () => {
  const dataset = browser({ connection: { saveData: true } });
  applyLowData();
  expect(isLowData()).toBe(true);
  expect(dataset).toHaveProperty('lowData');
});

it.each([{}, { connection: null }, { connection: {} }, { connection: { saveData: false } }])(
  'a browser that says nothing of it gets everything: %j',
  (navigator) => {
    const dataset = browser(navigator);
    applyLowData();
    expect(isLowData()).toBe(false);
    expect(dataset).not.toHaveProperty('lowData');
  },
);

it('what the person chose on the page goes before what their browser asks', () => {
  const dataset = browser({ connection: { saveData: true } });
  chooseLowData(false);
  expect(isLowData()).toBe(false);
  expect(dataset).not.toHaveProperty('lowData');
  chooseLowData(true);
  expect(dataset).toHaveProperty('lowData');
});
