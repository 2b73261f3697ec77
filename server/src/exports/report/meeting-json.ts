import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { WholeContext } from '../entry';

/** Raised when a program that reads the former one could no longer read it. */
const VERSION = 1;

type Plain<T> = {
  readonly [K in keyof T]: T[K] extends ReadonlyMap<string, infer V> ? Record<string, V> : T[K];
};

/** Maps as objects, so that they can be written as JSON. */
function plain<T extends object>(state: T): Plain<T> {
  const entries = Object.entries(state).map(([key, value]: [string, unknown]) => {
    const written: unknown = value instanceof Map ? Object.fromEntries<unknown>(value) : value;
    return [key, written] as const;
  });
  return Object.fromEntries(entries) as Plain<T>;
}

/** What groups let everybody see, by group and task: profiles, progress, and what was revealed. */
function publishedOf({ state, published }: WholeContext) {
  return Object.fromEntries(
    state.groups.map(({ id }) => [
      id,
      Object.fromEntries(state.tasks.map((task) => [task.id, published(id, task.id)])),
    ]),
  );
}

/** Named one by one: what is added to the section for the console is not in a file before somebody decided so. */
function staffOf({ people, seats, arguments: said }: StaffState) {
  return {
    people: [...people.values()],
    seats: [...seats.values()],
    arguments: [...said.values()].map(({ id, check, kind, text, at, lifted }) => ({
      id,
      check,
      kind,
      text,
      at,
      lifted,
    })),
  };
}

/**
 * The whole meeting before it is erased: public and staff sections, what was published, the journal, and contact details when they were asked for. It
 * is made from what its readers may read anyway, so that no study, draft or unrevealed proposal can be in it.
 */
export function meetingJson(context: WholeContext): string {
  const { state, staff, journal, seats, contacts, now } = context;
  const meeting: Plain<MeetingState> = plain(state);
  return `${JSON.stringify(
    {
      format: 'tour-de-table/meeting',
      version: VERSION,
      exportedAt: new Date(now).toISOString(),
      meeting,
      published: publishedOf(context),
      staff: staffOf(staff),
      journal: { seats, lines: journal },
      ...(contacts.size === 0 ? {} : { contacts: Object.fromEntries(contacts) }),
    },
    null,
    2,
  )}\n`;
}
