import type { MeetingState, StaffState } from '../document/state';
import type { StaffPerson } from '../document/values';
import type { PersonId } from '../ids';
import { candidateTo } from '../permissions';
import { formGroups } from './form';
import type { FormedGroup, FormWarning, PersonToSeat } from './form';

type State = Pick<MeetingState, 'candidacies' | 'tasks' | 'settings'>;
type Staff = Pick<StaffState, 'people' | 'seats'>;

/** How groups would be formed now: the server acts on it, the console shows it before anybody acts. */
export interface GroupPlan {
  /** Those who are seated, as the forming knows them, by id. */
  readonly people: readonly PersonToSeat[];
  readonly groups: readonly FormedGroup[];
  readonly warnings: readonly FormWarning[];
}

/** People present who hold a seat of facilitator: they may run the plenary without sitting in a group. */
export function facilitatorsPresent({ people, seats }: Staff): StaffPerson[] {
  const held = new Set(
    [...seats.values()].flatMap(({ role, person }) =>
      role === 'facilitator' ? (person ?? []) : [],
    ),
  );
  return [...people.values()].filter(({ id, presence }) => presence !== 'absent' && held.has(id));
}

/**
 * Plans the groups from the people present, but for those `without` a group. The order in which a device came to know
 * people does not count: the same meeting and seed give the same plan on the console and on the server.
 */
export function planGroups(
  state: State,
  staff: Staff,
  seed: number,
  without: ReadonlySet<PersonId> = new Set(),
): GroupPlan {
  const facilitators = new Set(facilitatorsPresent(staff).map(({ id }) => id));
  const withPhone = new Set([...staff.seats.values()].map(({ person }) => person));
  const people = [...staff.people.values()]
    .filter(({ id, presence }) => presence !== 'absent' && !without.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person): PersonToSeat => ({
      id: person.id,
      presence: person.presence === 'remote' ? 'remote' : 'room',
      gender: person.gender,
      origin: person.origin,
      candidateTo: [...candidateTo(state.candidacies, person.id)],
      // Facilitators walk from table to table: the pen goes to somebody who stays.
      canWrite: withPhone.has(person.id) && !person.noPhone && !facilitators.has(person.id),
    }));
  const tasks = state.tasks.map(({ id }) => id);
  return { people, ...formGroups(people, tasks, state.settings, seed) };
}
