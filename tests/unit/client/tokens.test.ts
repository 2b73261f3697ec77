import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  fileURLToPath(new URL('../../../client/src/ui/tokens.css', import.meta.url)),
  'utf8',
);

/** The tokens of the block that follows a selector. */
function tokensOf(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map([...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, k, v]) => [k!, v!]));
}

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe('the colours of the product', () => {
  const light = tokensOf(":root,\n[data-theme='light']");
  const dark = tokensOf("[data-theme='dark']");

  it('are the same dark ones whether the device or the person asks for them', () => {
    const byDevice = tokensOf(':root:not([data-theme])');
    expect(dark.size).toBeGreaterThan(20);
    expect([...byDevice]).toEqual([...dark]);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('let words be read at 7 to 1 in the %s theme', (_name, tokens) => {
    const grounds = [
      '--paper',
      '--wash',
      '--raised',
      '--accent-wash',
      '--warn-wash',
      '--idle-wash',
    ];
    for (const ground of grounds)
      for (const words of ['--ink', '--ink-2'])
        expect(
          contrast(tokens.get(words)!, tokens.get(ground)!),
          `${words} on ${ground}`,
        ).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('let shapes and words on buttons be told apart in the %s theme', (_name, tokens) => {
    const get = (name: string) => tokens.get(name)!;
    for (const shape of ['--support', '--oppose', '--idle', '--ok', '--danger', '--line-strong'])
      expect(contrast(get(shape), get('--paper')), shape).toBeGreaterThanOrEqual(3);
    expect(contrast(get('--accent-ink'), get('--accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get('--danger-ink'), get('--danger'))).toBeGreaterThanOrEqual(4.5);
  });
});
