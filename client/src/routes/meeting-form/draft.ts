import type { Refusal, RefusalReason } from '@tdt/shared/outcome';
import { refuse } from '@tdt/shared/outcome';
import type { DayWindow } from '@tdt/shared/preparation/days';
import { readMeetingFields } from '@tdt/shared/preparation/meeting-fields';
import type { MeetingFields } from '@tdt/shared/preparation/meeting-fields';
import { readDay, readHour, shownDay, shownHour } from '@tdt/shared/preparation/typed-days';
import type { Typed } from '@tdt/shared/preparation/typed-days';

/** The form of a meeting as it is typed: every field a text, days and hours apart. */
export type MeetingDraft = Readonly<Record<DraftKey, string>>;
export type DraftKey =
  | 'title'
  | 'day'
  | 'hour'
  | 'place'
  | 'department'
  | 'videoLink'
  | 'windowFrom'
  | 'windowTo'
  | 'sentOn'
  | 'deadlineDay'
  | 'deadlineHour'
  | 'nextFrom'
  | 'nextTo';

export const draftOf = (fields: MeetingFields): MeetingDraft => ({
  title: fields.title,
  day: shownDay(fields.date),
  hour: shownHour(fields.date),
  place: fields.place ?? '',
  department: fields.department ?? '',
  videoLink: fields.videoLink ?? '',
  windowFrom: shownDay(fields.window?.from ?? null),
  windowTo: shownDay(fields.window?.to ?? null),
  sentOn: shownDay(fields.candidaciesSentOn),
  deadlineDay: shownDay(fields.reportDeadline),
  deadlineHour: shownHour(fields.reportDeadline),
  nextFrom: shownDay(fields.nextWindow?.from ?? null),
  nextTo: shownDay(fields.nextWindow?.to ?? null),
});

type Problems = Partial<Record<DraftKey, Refusal>>;

/** Under which of its inputs the problem of a field is told. */
const INPUT_OF: Readonly<Record<string, DraftKey>> = {
  title: 'title',
  date: 'day',
  place: 'place',
  department: 'department',
  videoLink: 'videoLink',
  window: 'windowTo',
  'window.from': 'windowFrom',
  'window.to': 'windowTo',
  candidaciesSentOn: 'sentOn',
  reportDeadline: 'deadlineDay',
  nextWindow: 'nextTo',
  'nextWindow.from': 'nextFrom',
  'nextWindow.to': 'nextTo',
};

const valueOf = (typed: Typed): string => (typed.kind === 'read' ? typed.value : '');
const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

function localOf(day: string, hour: string): string | null {
  const date = valueOf(readDay(day));
  const time = valueOf(readHour(hour));
  return date === '' ? null : time === '' ? date : `${date}T${time}`;
}

function windowOf(from: string, to: string): DayWindow | null {
  const window = { from: valueOf(readDay(from)), to: valueOf(readDay(to)) };
  return window.from === '' && window.to === '' ? null : window;
}

/** The fields that a draft stands for, as far as it can be read. */
export const fieldsOf = (draft: MeetingDraft): MeetingFields => ({
  title: draft.title,
  date: localOf(draft.day, draft.hour),
  place: orNull(draft.place),
  department: orNull(draft.department),
  videoLink: orNull(draft.videoLink),
  window: windowOf(draft.windowFrom, draft.windowTo),
  candidaciesSentOn: localOf(draft.sentOn, ''),
  reportDeadline: localOf(draft.deadlineDay, draft.deadlineHour),
  nextWindow: windowOf(draft.nextFrom, draft.nextTo),
});

const DAYS = [
  ['day', 'date'],
  ['windowFrom', 'window.from'],
  ['windowTo', 'window.to'],
  ['sentOn', 'candidaciesSentOn'],
  ['deadlineDay', 'reportDeadline'],
  ['nextFrom', 'nextWindow.from'],
  ['nextTo', 'nextWindow.to'],
] as const satisfies readonly (readonly [DraftKey, string])[];
const HOURS = [
  ['hour', 'date', 'day'],
  ['deadlineHour', 'reportDeadline', 'deadlineDay'],
] as const satisfies readonly (readonly [DraftKey, string, DraftKey])[];

const wrong = (reason: RefusalReason, field: string): Refusal =>
  refuse('invalid', reason, { field, params: { field } }).error;

/** Days and hours that were typed and are none. */
function typedProblems(draft: MeetingDraft): Problems {
  const problems: Problems = {};
  for (const [key, field] of DAYS) {
    const { kind } = readDay(draft[key]);
    if (kind === 'unreadable') problems[key] = wrong('date_unreadable', field);
    if (kind === 'impossible') problems[key] = wrong('day_impossible', field);
  }
  for (const [key, field, day] of HOURS) {
    const { kind } = readHour(draft[key]);
    if (kind === 'unreadable' || kind === 'impossible')
      problems[key] = wrong('hour_impossible', field);
    else if (kind === 'read' && draft[day].trim() === '')
      problems[day] = wrong('day_missing', field);
  }
  return problems;
}

const NO_FIELDS: MeetingFields = {
  title: '',
  date: null,
  place: null,
  department: null,
  videoLink: null,
  window: null,
  candidaciesSentOn: null,
  reportDeadline: null,
  nextWindow: null,
};

/** The fields of a draft in their kept form, and what is wrong under which input; save only when nothing is. */
export function readDraft(draft: MeetingDraft): {
  readonly fields: MeetingFields;
  readonly problems: Problems;
} {
  const given = fieldsOf(draft);
  const { clean, problems } = readMeetingFields(given);
  const found: Problems = {};
  for (const problem of problems) {
    const key = INPUT_OF[problem.field ?? ''];
    if (key) found[key] = problem;
  }
  // What was typed comes first: a day that cannot be read also leaves its window with one end.
  return { fields: { ...NO_FIELDS, ...clean }, problems: { ...found, ...typedProblems(draft) } };
}

/** Nothing typed yet. */
export const EMPTY_DRAFT = draftOf(NO_FIELDS);
