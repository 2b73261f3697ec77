/*
 * How wide a text will be in Atkinson Hyperlegible Next, without asking a browser: pages and wraps are then computed
 * alike everywhere, and can be tested. Advances in hundredths of an em, measured once from the shipped font.
 */

export type Weight = 'regular' | 'bold';

const REGULAR: Readonly<Record<number, string>> = {
  16: "'",
  21: ',.:;',
  25: '`j|’·i',
  27: 'l \u00a0\u202f',
  30: '!"()f',
  33: '[⋅t]{}r',
  37: '-_',
  40: '/I\\1',
  46: 'yvzs',
  49: '*?cxk–',
  52: '7Ja',
  55: 'Leu2<>F^hno~',
  57: 'Tdg«»EYbpq',
  60: '3$59PSV6',
  62: '+48BRZX',
  64: '=AKC',
  67: '#0D…w',
  69: 'GHNU',
  72: 'OQ&',
  80: '@Mm',
  88: 'WæÆ',
  94: '%œ',
  101: 'Œ',
};

const BOLD: Readonly<Record<number, string>> = {
  21: "'",
  27: '|j,.:;’',
  31: '`·!i \u00a0\u202fl',
  34: '()[]f',
  38: '-rt{}⋅"_',
  43: 'I/1\\',
  50: '*–csz',
  53: 'yv',
  55: '7x~×?Lak',
  57: 'Je9<>Fhnu',
  60: '2^o+g3Ebdpq',
  62: '$5=ST48Z6P',
  65: 'BVRY«»0CK',
  69: 'AXDUH',
  72: '&GN',
  75: 'wO#Q@…',
  88: 'MmæW',
  97: 'œ%Æ',
  102: 'Œ',
};

function advances(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, signs]) =>
      Array.from(signs, (sign) => [sign, Number(width) / 100] as const),
    ),
  );
}

const TABLES: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: advances(REGULAR),
  bold: advances(BOLD),
};
/** What the table does not know: other scripts are rarely wider than this. */
const UNKNOWN = 0.75;

function widthInEm(text: string, weight: Weight): number {
  const table = TABLES[weight];
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  let em = 0;
  for (const sign of plain) em += table.get(sign) ?? UNKNOWN;
  return em;
}

/** Width in px; accents are set aside, since they do not advance. */
export const textWidth = (text: string, size: number, weight: Weight = 'regular'): number =>
  widthInEm(text, weight) * size;

/** A run of text of one weight. */
export interface Run {
  readonly text: string;
  readonly weight: Weight;
}

interface Piece {
  readonly em: number;
  /** A space stands before it unless a line begins with it. */
  readonly spaced: boolean;
}

/** Pieces found so far: a screen measures the same names at each change. */
const pieces: Readonly<Record<Weight, Map<string, readonly Piece[]>>> = {
  regular: new Map(),
  bold: new Map(),
};
const MOST_TEXTS = 2_000;

/** The parts between which a browser breaks a line: at spaces, and after hyphens. */
function piecesOf({ text, weight }: Run): readonly Piece[] {
  const known = pieces[weight];
  const found = known.get(text);
  if (found) return found;
  const made = text.split(' ').flatMap((word) =>
    (word.match(/[^-]+-*|-+/g) ?? []).map((part, at) => ({
      em: widthInEm(part, weight),
      spaced: at === 0,
    })),
  );
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(text, made);
  return made;
}

/** Lines that runs of text take when they wrap in `width` px, also inside a word that is wider. */
export function wrappedLines(runs: readonly Run[], size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const run of runs) {
    const space = widthInEm(' ', run.weight) * size;
    for (const piece of piecesOf(run)) {
      const wide = piece.em * size;
      const before = piece.spaced ? space : 0;
      if (used > 0 && used + before + wide > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? before : 0) + wide;
      while (used > width) {
        lines += 1;
        used -= width;
      }
    }
  }
  return lines;
}
