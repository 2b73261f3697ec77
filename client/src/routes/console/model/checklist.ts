import type { MeetingState, StaffState } from '@tdt/shared/document/state';

/** The points of the preparation, in their order. */
export const POINTS = [
  'meeting',
  'members',
  'candidacies',
  'genders',
  'team',
  'rapporteur',
  'screen',
] as const;
export type Point = (typeof POINTS)[number];

/** One point: done, missing something that the meeting needs, or still to do. `count` goes into its words. */
export interface ChecklistItem {
  readonly point: Point;
  readonly state: 'done' | 'missing' | 'todo';
  readonly count: number;
}

type Facts = {
  readonly meeting: Pick<MeetingState, 'info' | 'tasks' | 'candidacies'>;
  readonly staff: Pick<StaffState, 'people' | 'seats'>;
};

/** What is ready and what is missing, all of it read from the meeting: nobody ticks it by hand. */
export function checklist({ meeting, staff }: Facts): readonly ChecklistItem[] {
  const members = [...staff.people.values()].filter(({ member }) => member).length;
  const candidacies = standing(meeting);
  const short = tasksShortOfPair(meeting);
  const genders = gendersToAsk({ meeting, staff }).length;
  const seats = [...staff.seats.values()];
  const holding = (role: string) => seats.filter((seat) => seat.role === role);
  const facilitators = holding('facilitator').length;
  const screens = holding('plenary').filter(({ online }) => online).length;
  return [
    { point: 'meeting', state: meeting.info.date === null ? 'missing' : 'done', count: 0 },
    { point: 'members', state: members > 0 ? 'done' : 'todo', count: members },
    {
      point: 'candidacies',
      state: candidacies === 0 ? 'todo' : short > 0 ? 'missing' : 'done',
      count: candidacies === 0 || short === 0 ? candidacies : short,
    },
    {
      point: 'genders',
      state: candidacies === 0 ? 'todo' : genders > 0 ? 'missing' : 'done',
      count: genders,
    },
    { point: 'team', state: facilitators < 2 ? 'missing' : 'done', count: facilitators },
    {
      point: 'rapporteur',
      state: holding('meetingRapporteur').some(({ seenAt }) => seenAt !== null) ? 'done' : 'todo',
      count: 0,
    },
    { point: 'screen', state: screens > 0 ? 'done' : 'todo', count: screens },
  ];
}

const standing = ({ candidacies }: Facts['meeting']): number =>
  [...candidacies.values()].filter(({ retractedAt }) => retractedAt === null).length;

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
export function gendersToAsk({ meeting, staff }: Facts): readonly string[] {
  const candidates = new Set(
    [...meeting.candidacies.values()]
      .filter(({ retractedAt }) => retractedAt === null)
      .map(({ person }) => person),
  );
  return [...candidates].filter((id) => staff.people.get(id)?.gender === null);
}
