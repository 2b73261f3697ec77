import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { ChecklistMark } from '@tdt/shared/document/values';
import { meetingWarnings } from '@tdt/shared/preparation/warnings';
import type { TextKey } from '../../../i18n/catalogues';

/** The points of the preparation, in their order. */
export const POINTS = [
  'meeting',
  'template',
  'announced',
  'members',
  'candidacies',
  'sent',
  'genders',
  'team',
  'rapporteur',
  'print',
  'screen',
] as const;
export type Point = (typeof POINTS)[number];

/** One point: done, missing something that the meeting needs, or still to do; `count` goes into its words. */
export interface ChecklistItem {
  readonly point: Point;
  readonly state: 'done' | 'missing' | 'todo';
  readonly count: number;
  readonly words: TextKey<'console'>;
}

type Facts = {
  readonly meeting: Pick<MeetingState, 'info' | 'tasks' | 'candidacies' | 'checklist' | 'settings'>;
  readonly staff: Pick<StaffState, 'people' | 'seats'>;
};

/** What facilitators tick themselves, by point: no machine knows it. */
export const MARKS_OF = {
  announced: ['announced'],
  sent: ['agendaSent', 'candidaciesSent'],
  print: ['printed'],
} as const satisfies Partial<Record<Point, readonly ChecklistMark[]>>;

/** What is ready and what is missing at `now` (server clock, ms): read from the meeting, but for what only people know. */
export function checklist(facts: Facts, now: number): readonly ChecklistItem[] {
  return [
    meetingItem(facts.meeting, now),
    {
      point: 'template',
      state: 'done',
      count: facts.meeting.tasks.length,
      words: 'point.template.done',
    },
    markItem('announced', facts.meeting),
    membersItem(facts),
    candidaciesItem(facts),
    markItem('sent', facts.meeting),
    gendersItem(facts),
    teamItem(facts),
    rapporteurItem(facts),
    markItem('print', facts.meeting),
    screenItem(facts),
  ];
}

function meetingItem({ info }: Facts['meeting'], now: number): ChecklistItem {
  const item = (state: ChecklistItem['state'], words: ChecklistItem['words']) =>
    ({ point: 'meeting', state, count: 0, words }) as const;
  if (info.date === null) return item('missing', 'point.meeting.missing');
  const codes = meetingWarnings(info, now).flatMap(({ field, code }) =>
    field === 'date' ? [code] : [],
  );
  if (codes.includes('date_past')) return item('missing', 'point.meeting.past');
  if (codes.length > 0) return item('missing', 'point.meeting.outside');
  return item('done', info.window ? 'point.meeting.inWindow' : 'point.meeting.done');
}

/** Whether a mark holds: ticked, or told by the form of the meeting. */
const isMarked = (mark: ChecklistMark, { checklist: ticked, info }: Facts['meeting']) =>
  ticked[mark] !== undefined || (mark === 'candidaciesSent' && info.candidaciesSentOn !== null);

function markItem(point: keyof typeof MARKS_OF, meeting: Facts['meeting']): ChecklistItem {
  const marks = MARKS_OF[point];
  const count = marks.filter((mark) => isMarked(mark, meeting)).length;
  const state = count === marks.length ? 'done' : count === 0 ? 'todo' : 'missing';
  return { point, state, count, words: `point.${point}.${state}` };
}

function membersItem({ staff }: Facts): ChecklistItem {
  const count = [...staff.people.values()].filter(({ member }) => member).length;
  const state = count > 0 ? 'done' : 'todo';
  return { point: 'members', state, count, words: `point.members.${state}` };
}

function candidaciesItem({ meeting, staff }: Facts): ChecklistItem {
  const point = 'candidacies';
  const count = standing(meeting).length;
  if (count === 0) return { point, state: 'todo', count, words: 'point.candidacies.todo' };
  const unlinked = standing(meeting).filter(
    ({ person }) => staff.people.get(person)?.member !== true,
  ).length;
  if (unlinked > 0)
    return { point, state: 'missing', count: unlinked, words: 'point.candidacies.unlinked' };
  const short = tasksShortOfPair(meeting);
  return short > 0
    ? { point, state: 'missing', count: short, words: 'point.candidacies.missing' }
    : { point, state: 'done', count, words: 'point.candidacies.done' };
}

function gendersItem({ meeting, staff }: Facts): ChecklistItem {
  const point = 'genders';
  if (!meeting.settings.parity)
    return { point, state: 'done', count: 0, words: 'point.genders.notAsked' };
  const count = gendersToAsk({ meeting, staff }).length;
  const none = standing(meeting).length === 0;
  const state = none ? 'todo' : count > 0 ? 'missing' : 'done';
  return { point, state, count, words: `point.genders.${state}` };
}

const holding = ({ staff }: Facts, role: string) =>
  [...staff.seats.values()].filter((seat) => seat.role === role);

/** Two people facilitate, of different genders where the meeting asks for parity. */
function teamItem(facts: Facts): ChecklistItem {
  const point = 'team';
  const seats = holding(facts, 'facilitator');
  const count = seats.length;
  if (count < 2) return { point, state: 'missing', count, words: 'point.team.missing' };
  const genders = seats.map(({ person }) =>
    person === null ? null : (facts.staff.people.get(person)?.gender ?? null),
  );
  const different = new Set(genders.filter((gender) => gender !== null)).size > 1;
  if (!facts.meeting.settings.parity || different)
    return { point, state: 'done', count, words: 'point.team.done' };
  const words = genders.includes(null) ? 'point.team.unnamed' : 'point.team.sameGender';
  return { point, state: 'missing', count, words };
}

function rapporteurItem(facts: Facts): ChecklistItem {
  const here = holding(facts, 'meetingRapporteur').some(({ seenAt }) => seenAt !== null);
  const state = here ? 'done' : 'todo';
  return { point: 'rapporteur', state, count: 0, words: `point.rapporteur.${state}` };
}

function screenItem(facts: Facts): ChecklistItem {
  const count = holding(facts, 'plenary').filter(({ online }) => online).length;
  const state = count > 0 ? 'done' : 'todo';
  return { point: 'screen', state, count, words: `point.screen.${state}` };
}

const standing = ({ candidacies }: Facts['meeting']) =>
  [...candidacies.values()].filter(({ retractedAt }) => retractedAt === null);

/** Tasks with fewer than two people to choose from: no pair can come of them. */
function tasksShortOfPair({ tasks, candidacies }: Facts['meeting']): number {
  const people = (task: string) =>
    new Set(
      [...candidacies.values()]
        .filter((one) => one.task === task && one.retractedAt === null)
        .map(({ person }) => person),
    ).size;
  return tasks.filter(({ id }) => people(id) < 2).length;
}

/** Candidates whose gender is not known: nobody guesses it, and their pairs cannot be designated until it is. */
export function gendersToAsk({
  meeting,
  staff,
}: {
  readonly meeting: Pick<MeetingState, 'candidacies'>;
  readonly staff: Pick<StaffState, 'people'>;
}): readonly string[] {
  const candidates = new Set(
    [...meeting.candidacies.values()]
      .filter(({ retractedAt }) => retractedAt === null)
      .map(({ person }) => person),
  );
  return [...candidates].filter((id) => staff.people.get(id)?.gender === null);
}
