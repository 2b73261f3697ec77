import { fold } from './fold';

/** Femme, Homme, Autre / Non défini. Unknown is `null`: asked for, never guessed (`method.md`, "Before the meeting"). */
export type Gender = 'F' | 'M' | 'O';

const WORDS: Readonly<Record<Gender, readonly string[]>> = {
  F: [
    'f',
    'femme',
    'feminin',
    'mme',
    'madame',
    'mlle',
    'mademoiselle',
    'woman',
    'female',
    'mrs',
    'ms',
  ],
  M: ['m', 'h', 'homme', 'masculin', 'mr', 'monsieur', 'man', 'male'],
  O: [
    'o',
    'autre',
    'non defini',
    'autre non defini',
    'non binaire',
    'nb',
    'x',
    'mx',
    'other',
    'undefined',
    'not defined',
    'other undefined',
    'other not defined',
    'non binary',
    'nonbinary',
  ],
};
const UNSAID = [
  '',
  'inconnu',
  'inconnue',
  'non renseigne',
  'nr',
  'n a',
  'na',
  'unknown',
  'not given',
];

/** What a cell or a choice says about gender; `unread` when it says something that is not understood. */
export type GenderReading = { gender: Gender | null; unread: boolean };

/** Reads French and English words, whatever their case and accents. A blank is unknown, and so is the rest. */
export function readGender(value: string): GenderReading {
  const word = fold(value);
  if (UNSAID.includes(word)) return { gender: null, unread: false };
  for (const gender of ['F', 'M', 'O'] as const) {
    if (WORDS[gender].includes(word)) return { gender, unread: false };
  }
  return { gender: null, unread: true };
}

/** The gender that a word says, else `null`. */
export function parseGender(value: string): Gender | null {
  return readGender(value).gender;
}

/** `ok`: two different known genders; `broken`: twice the same; `unknown`: to be confirmed (`method.md`, "Parity"). */
export type PairParity = 'ok' | 'broken' | 'unknown';

/** Parity of a pair from the genders of its two people. Symmetric. */
export function pairParity(a: Gender | null, b: Gender | null): PairParity {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'broken' : 'ok';
}
