import type { Team, TeamMember } from '../document/team-values';
import type { Gender, SeatView, StaffPerson } from '../document/values';
import { pairParity } from './gender';
import { splitName } from './names';

type Held = Pick<SeatView, 'id' | 'role' | 'person' | 'label' | 'createdAt' | 'holding'>;
type People = ReadonlyMap<string, StaffPerson>;

const since = ({ holding, createdAt }: Held): number => holding?.since ?? createdAt;

/** The seats of a role whose holder is named, oldest first; a person once; not one that is still to be handed over. */
function named(seats: Iterable<Held>, role: Held['role']): readonly Held[] {
  return [...seats]
    .filter((seat) => seat.role === role && (seat.person !== null || seat.label !== ''))
    .filter(({ holding }) => (holding?.replaces ?? null) === null)
    .sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1))
    .filter(
      ({ person }, at, all) =>
        person === null || all.findIndex((other) => other.person === person) === at,
    );
}

function memberOf({ person: id, label }: Held, people: People): TeamMember {
  const person = id === null ? undefined : people.get(id);
  if (!person) return { person: null, ...splitName(label) };
  return { person: person.id, first: person.first, last: person.last };
}

/**
 * Parity of the facilitators: `ok` when two of them have different, known genders; `unknown` while a gender that is not
 * known could still make it so; `incomplete` with fewer than two of them.
 */
function teamParity(genders: readonly (Gender | null)[]): Team['parity'] {
  if (genders.length < 2) return 'incomplete';
  const found = new Set(
    genders.flatMap((gender, at) =>
      genders.slice(at + 1).map((other) => pairParity(gender, other)),
    ),
  );
  return found.has('ok') ? 'ok' : found.has('unknown') ? 'unknown' : 'broken';
}

/**
 * Who runs the meeting, as everybody may know it: two facilitators (gender parity) and a meeting rapporteur, by name
 * (`method.md`, "Vocabulary"). With `parity` false (`settings.parity`) theirs is not looked at.
 */
export function teamOf(seats: Iterable<Held>, people: People, parity: boolean): Team {
  const all = [...seats];
  const facilitators = named(all, 'facilitator');
  const genders = facilitators.map(({ person }) =>
    person === null ? null : (people.get(person)?.gender ?? null),
  );
  const found = teamParity(genders);
  return {
    facilitators: facilitators.map((seat) => memberOf(seat, people)),
    rapporteurs: named(all, 'meetingRapporteur').map((seat) => memberOf(seat, people)),
    parity: parity || found === 'incomplete' ? found : 'ok',
  };
}
