import { bySurname, inSurnameOrder } from '@tdt/client/ui/stage/layout/names';
import { evenPages, fullPages, pageAt, pagesByHeight } from '@tdt/client/ui/stage/layout/pages';
import { paragraphPages } from '@tdt/client/ui/stage/layout/paragraphs';
import { calm } from '@tdt/client/ui/stage/layout/profile-pages';
import { ringOf } from '@tdt/client/ui/stage/layout/ring';
import { shareText } from '@tdt/client/ui/stage/layout/share';
import { textWidth, wrappedLines } from '@tdt/client/ui/stage/layout/text-width';
import { describe, expect, it } from 'vitest';
import { cand, scene } from '../../support/client-fixture/plenary/scene';

describe('names', () => {
  it('writes a pair in the order of surnames, whatever was typed first', () => {
    const { nameOf } = scene(['kb']);
    expect(inSurnameOrder([cand('b'), cand('k')], nameOf)).toEqual([cand('k'), cand('b')]);
    expect(inSurnameOrder([cand('k'), cand('b')], nameOf)).toEqual([cand('k'), cand('b')]);
  });

  it('sorts Î among the I and breaks equal surnames by first name', () => {
    const { nameOf } = scene(['kb']);
    expect(bySurname([cand('s'), cand('d'), cand('f'), cand('j')], nameOf)).toEqual([
      cand('j'),
      cand('d'),
      cand('f'),
      cand('s'),
    ]);
  });
});

describe('measures', () => {
  it('knows that accents do not widen a letter and that bold is wider', () => {
    expect(textWidth('É', 48)).toBe(textWidth('E', 48));
    expect(textWidth('PONTNEUF', 48, 'bold')).toBeGreaterThan(textWidth('PONTNEUF', 48));
  });

  it('wraps between words, and inside one that is wider than the line', () => {
    const lines = (text: string, width: number) =>
      wrappedLines([{ text, weight: 'regular' }], 44, width);
    expect(lines('Disponible en semaine', 570)).toBe(1);
    expect(lines('Disponible en semaine et le samedi matin', 570)).toBe(2);
    expect(lines('m'.repeat(40), 570)).toBe(3);
    // A browser breaks after a hyphen, even where more of the word would have had room cut anywhere.
    expect(lines('Marie-Françoise-Bernadette', 570)).toBe(1);
    expect(lines('Marie-Françoise-Bernadette', 400)).toBe(2);
  });

  it('writes thresholds as people say them', () => {
    expect([1 / 2, 2 / 3, 3 / 4, 0.6, 0.55].map(shareText)).toEqual([
      '1/2',
      '2/3',
      '3/4',
      '3/5',
      '55\u00a0%',
    ]);
  });
});

describe('pages', () => {
  it('starts again after the last, in both directions', () => {
    expect([0, 1, 2, 3, -1].map((page) => pageAt(page, 3))).toEqual([0, 1, 2, 0, 2]);
    expect(pageAt(5, 0)).toBe(0);
  });

  it('fills pages, or evens them, or fills a height', () => {
    const items = Array.from({ length: 15 }, (_, at) => at);
    expect(fullPages(items, 9).map((page) => page.length)).toEqual([9, 6]);
    expect(evenPages(items, 10).map((page) => page.length)).toEqual([8, 7]);
    expect(pagesByHeight([3, 3, 3, 9], (item) => item, 6)).toEqual([[3, 3], [3], [9]]);
  });

  it('loses no word of a text that needs several pages', () => {
    const words = Array.from({ length: 400 }, (_, at) => `mot${at}`).join(' ');
    const pages = paragraphPages([words, 'fin'], { size: 44, width: 1700, lines: 8 });
    expect(pages.length).toBeGreaterThan(2);
    expect(
      pages
        .flat()
        .map(({ text }) => text)
        .join(' '),
    ).toBe(`${words} fin`);
    for (const page of pages)
      expect(page.reduce((sum, { lines }) => sum + lines, 0)).toBeLessThanOrEqual(8);
  });
});

describe('what must not jump', () => {
  it('keeps shown lines in their order and puts new ones after', () => {
    const entry = (label: string) => ({ label, groups: [], words: [] });
    const fresh = ['c', 'a', 'n', 'b'].map(entry);
    expect(calm(['a', 'b', 'c'], fresh).map(({ label }) => label)).toEqual(['a', 'b', 'c', 'n']);
  });

  it('draws a dot per person listed: in the room, then remote, then awaited', () => {
    const dots = ringOf({ listed: 96, room: 56, remote: 5 }, 442);
    expect(dots).toHaveLength(96);
    expect(dots.filter(({ seat }) => seat === 'room')).toHaveLength(56);
    expect(dots.filter(({ seat }) => seat === 'remote')).toHaveLength(5);
    expect(ringOf({ listed: 2, room: 5, remote: 0 }, 442)).toHaveLength(5);
  });
});
