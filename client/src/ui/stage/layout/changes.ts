import { namesOf } from '@tdt/shared/consensus/proposal';
import type { MergeInput, TaskMerge } from '@tdt/shared/consensus/types';
import type { Report } from '@tdt/shared/document/values';
import type { Translate } from '../../../i18n';
import { bySurname } from './names';
import type { NameOf } from './names';
import { pagesByHeight } from './pages';
import { wrappedLines } from './text-width';

const SIZE = 44;
const LINE = 52;
const WIDTH = 740;
const AIR = 34;

/** A report that changed after the reveal, in words beside the first, which keeps counting. */
export interface GridChange {
  readonly number: number;
  readonly first: string;
  readonly later: string;
}

/** Words found so far with a reader of names: each change of the grid asks for those of every report. */
const known = new WeakMap<NameOf, WeakMap<Report, string>>();

function wordsOf(report: Report, nameOf: NameOf, t: Translate<'plenary'>): string {
  // Its word is in the room's language, which may change while the names stay.
  if (report.kind === 'noRelevantCandidacy') return t('column.none');
  const words = known.get(nameOf) ?? new WeakMap<Report, string>();
  known.set(nameOf, words);
  const found = words.get(report) ?? namesSaid(report, nameOf);
  words.set(report, found);
  return found;
}

function namesSaid(report: Report, nameOf: NameOf): string {
  const names = bySurname(namesOf(report), nameOf).map(nameOf);
  const full = names.map(({ first, last }) => `${first} ${last}`.trim());
  return full.join(report.kind === 'pair' ? ' + ' : ', ');
}

/** Pages of what has changed since the reveal; none when nothing has. */
export function changePages(
  { inputs }: TaskMerge,
  nameOf: NameOf,
  t: Translate<'plenary'>,
  room: number,
): GridChange[][] {
  const changes = inputs.flatMap(({ counts, number, report, later }: MergeInput): GridChange[] =>
    counts && report && later
      ? [{ number, first: wordsOf(report, nameOf, t), later: wordsOf(later, nameOf, t) }]
      : [],
  );
  if (changes.length === 0) return [];
  const lines = (text: string) => wrappedLines([{ text, weight: 'regular' }], SIZE, WIDTH);
  return pagesByHeight(
    changes,
    ({ first, later }) => AIR + LINE * Math.max(lines(first), lines(later)),
    room,
  );
}
