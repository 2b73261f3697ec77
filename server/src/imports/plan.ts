import type { RootWrite } from '@tdt/shared/document/roots';
import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { ListedPerson } from '@tdt/shared/imports/merge-people';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import type { ContactBook } from './contact-book';
import type { PeopleDraft } from './people-draft';

/** What an import is planned from: the meeting as it is, and contact details apart. */
export interface ImportScene {
  readonly state: MeetingState;
  readonly staff: StaffState;
  readonly contacts: ContactBook;
  readonly now: number;
  /** A fresh identifier that begins with the prefix. */
  readonly newId: (prefix: string) => string;
}

/** What an import does. The contact details it changes are in the scene's `contacts`. */
export interface ImportPlan {
  readonly writes: readonly RootWrite[];
  readonly added: number;
  readonly merged: number;
  /** Of those merged, how many had another value that the file corrects. */
  readonly corrected: number;
  readonly problems: readonly ImportProblem[];
  readonly preview: ImportAnswer['preview'];
}

/** Everybody known to the meeting, as `shared/imports` compares people. */
export const listedPeople = (people: PeopleDraft, contacts: ContactBook): ListedPerson[] =>
  Array.from(people.all(), ({ id, first, last, member }) => ({
    id,
    name: { first, last },
    emailKey: contacts.emailKey(id),
    member,
  }));

/** Lines of the file that repeat another one: kept once, counted as merged. */
export const countDuplicates = (problems: readonly ImportProblem[]): number =>
  problems.filter(({ code }) => code === 'duplicate_person' || code === 'duplicate_candidacy')
    .length;
