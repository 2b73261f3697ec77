import type { Tally } from '../document/values';
import type { Settings } from '../template/template';

/** What a phone check says: it advises, the facilitators act (`method.md`, "Checking and acting consensus"). */
export type Reading = 'wideSupport' | 'toDiscuss' | 'tooFewAnswers';

/** The thresholds of the meeting that decide the word. */
export type ReadingSettings = Pick<Settings, 'wideShare' | 'oppositionShare'>;

/** A reading with the very numbers that decided it, so that the rule is printed as it was executed. */
export interface CheckReading {
  readonly word: Reading;
  /** N: answers given. */
  readonly answers: number;
  /** P: people entitled to answer. */
  readonly entitled: number;
  /** D: N less a lone standing opposition. */
  readonly base: number;
  /** The least number of adhesions that is wide support: share of D, rounded up. */
  readonly adhesionsNeeded: number;
  /** The most oppositions that wide support bears: one at least. */
  readonly oppositionsBorne: number;
  /** The least number of answers: three, and half of P. */
  readonly answersNeeded: number;
}

/** Fewer answers than this say nothing, however few are entitled. */
const LEAST_ANSWERS = 3;
/** Shares are decimal fractions: 0.07 × 100 is a hair above 7 in binary. */
const HAIR = 1e-9;

/**
 * Reads the tally of a phone check: `tooFewAnswers` if N < 3 or N < P/2; `wideSupport` if adhesions are at least
 * `wideShare` of D and oppositions at most max(1, `oppositionShare` of N); otherwise `toDiscuss`. Shares are 0 to 1, counts
 * whole and not negative. One opposition more never takes `wideSupport` away when it is the only one.
 */
export function readCheck(
  { adhesions, reservations, oppositions }: Tally,
  entitled: number,
  settings: ReadingSettings,
): CheckReading {
  const answers = adhesions + reservations + oppositions;
  const base = oppositions === 1 ? answers - 1 : answers;
  const adhesionsNeeded = Math.ceil(settings.wideShare * base - HAIR);
  const oppositionsBorne = Math.max(1, Math.floor(settings.oppositionShare * answers + HAIR));
  const answersNeeded = Math.max(LEAST_ANSWERS, Math.ceil(entitled / 2));
  const wide = adhesions >= adhesionsNeeded && oppositions <= oppositionsBorne;
  const word = answers < answersNeeded ? 'tooFewAnswers' : wide ? 'wideSupport' : 'toDiscuss';
  return { word, answers, entitled, base, adhesionsNeeded, oppositionsBorne, answersNeeded };
}
