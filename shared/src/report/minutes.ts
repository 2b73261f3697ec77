import { gatherProfiles } from '../consensus/profiles';
import type { CheckReading } from '../consensus/reading';
import { readingOf, roundsOf } from '../consensus/rounds';
import type { MeetingState, PublishedTask, StaffState } from '../document/state';
import { PROFILE_LISTS } from '../document/values';
import type { Check, NextMeeting, ProfileList } from '../document/values';
import type { CandidacyId, GroupId, TaskId } from '../ids';
import { compareNames } from '../people/names';
import type { PersonName } from '../people/names';
import type { Task } from '../template/template';
import { reportOf } from './report';
import type { TaskReport } from './report';

/*
 * What is kept of the meeting for everybody who was not there (`method.md`, "After"): counts, names that the plenary acted and the
 * groups' profiles. No argument, no answer of anybody, no contact detail, nobody's gender.
 */

/** Attendance as numbers; `others` are those of another gender or of an unknown one, together. */
export interface Attendance {
  readonly listed: number;
  readonly room: number;
  readonly remote: number;
  readonly women: number;
  readonly men: number;
  readonly others: number;
}

/** An entry of the merged profiles: how many of the groups share it. */
export interface MinutesEntry {
  readonly label: string;
  readonly groups: number;
}

/** One round of a check, counts only; the phone's are there once it is closed. */
export interface MinutesRound {
  readonly round: number;
  readonly mode: Check['mode'];
  /** In the order of surnames. */
  readonly pair: readonly PersonName[];
  readonly closed: boolean;
  readonly reservations: number;
  readonly oppositions: number;
  readonly lifted: number;
  readonly phone: {
    readonly entitled: number;
    readonly answered: number;
    readonly adhesions: number | null;
  } | null;
  /** Of a check by phone, once it is closed. */
  readonly reading: CheckReading | null;
}

/** What is told of one task. */
export interface MinutesTask {
  readonly task: Task;
  readonly candidacies: number;
  readonly onTheSpot: number;
  readonly retracted: number;
  readonly profiles: Readonly<Record<ProfileList, readonly MinutesEntry[]>>;
  readonly rounds: readonly MinutesRound[];
  /** The act with its exceptions, without contact details. */
  readonly outcome: TaskReport;
}

export interface Minutes {
  readonly attendance: Attendance;
  readonly groups: number;
  readonly tasks: readonly MinutesTask[];
  readonly next: NextMeeting | null;
}

/** What the minutes are made of: public and staff sections, nothing that a group keeps to itself. */
export interface MinutesFacts {
  readonly state: MeetingState;
  readonly staff: Pick<StaffState, 'people'>;
  readonly published: (group: GroupId, task: TaskId) => PublishedTask;
}

function attendanceOf({ state, staff }: MinutesFacts): Attendance {
  const present = [...staff.people.values()].filter(({ presence }) => presence !== 'absent');
  const of = (gender: string) => present.filter((person) => person.gender === gender).length;
  const [women, men] = [of('F'), of('M')];
  return { ...state.counts, women, men, others: present.length - women - men };
}

function profilesOf({ state, published }: MinutesFacts, task: TaskId): MinutesTask['profiles'] {
  const gathered = (list: ProfileList): readonly MinutesEntry[] =>
    gatherProfiles(
      state.groups.map(({ id }) => ({ group: id, entries: published(id, task).lists[list] })),
    ).map(({ label, groups }) => ({ label, groups: groups.length }));
  const [qualities, pastPractice, goodExperiences, vigilance] = PROFILE_LISTS;
  return {
    qualities: gathered(qualities),
    pastPractice: gathered(pastPractice),
    goodExperiences: gathered(goodExperiences),
    vigilance: gathered(vigilance),
  };
}

function nameOf(state: MeetingState, id: CandidacyId): PersonName {
  const found = state.people.get(state.candidacies.get(id)?.person ?? '');
  return found ? { first: found.first, last: found.last } : { first: '?', last: '' };
}

function minutesRounds(state: MeetingState, task: TaskId): readonly MinutesRound[] {
  return roundsOf(state, task).map((check) => {
    const { round, mode, reservations, oppositions, lifted, phone } = check;
    return {
      round,
      mode,
      pair: check.pair.map((id) => nameOf(state, id)).sort(compareNames),
      closed: check.closedAt !== null,
      reservations,
      oppositions,
      lifted,
      phone: phone && {
        entitled: phone.entitled,
        answered: phone.answered,
        adhesions: phone.tally?.adhesions ?? null,
      },
      reading: readingOf(check, state.settings),
    };
  });
}

/** The minutes as the meeting stands. */
export function minutesOf(facts: MinutesFacts): Minutes {
  const { state } = facts;
  const outcomes = reportOf(state, new Map()).tasks;
  return {
    attendance: attendanceOf(facts),
    groups: state.groups.length,
    next: state.next,
    tasks: outcomes.map((outcome) => {
      const { task } = outcome;
      const own = [...state.candidacies.values()].filter((one) => one.task === task.id);
      return {
        task,
        candidacies: own.length,
        onTheSpot: own.filter(({ onTheSpot }) => onTheSpot !== null).length,
        retracted: own.filter(({ retractedAt }) => retractedAt !== null).length,
        profiles: profilesOf(facts, task.id),
        rounds: minutesRounds(state, task.id),
        outcome,
      };
    }),
  };
}
