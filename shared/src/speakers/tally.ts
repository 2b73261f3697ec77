import type { SpeakingTurn } from '../document/speakers';
import type { Gender } from '../document/values';
import type { PersonId } from '../ids';

/** How often and how long; `ms` counts a turn under way until now. */
interface Spoken {
  readonly turns: number;
  readonly ms: number;
}

/** Who spoke, for the facilitators. Genders as counts only, unknown ones apart. */
export interface SpeakingTally {
  /** Most turns first, then most time. */
  readonly people: readonly (Spoken & { readonly person: PersonId })[];
  readonly genders: Readonly<
    Record<Gender | 'unknown', Spoken & { readonly people: number; readonly present: number }>
  >;
}

interface Known {
  readonly gender: Gender | null;
  readonly presence: 'absent' | 'room' | 'remote';
}

/** Counts the turns of a meeting, or of one task, by person and by gender. */
export function speakingTally(
  turns: Iterable<SpeakingTurn>,
  people: ReadonlyMap<string, Known>,
  now: number,
): SpeakingTally {
  const by = new Map<PersonId, { turns: number; ms: number }>();
  for (const { person, from, to } of turns) {
    const spoken = by.get(person) ?? { turns: 0, ms: 0 };
    const ms = Math.max(0, (to ?? now) - from);
    by.set(person, { turns: spoken.turns + 1, ms: spoken.ms + ms });
  }
  const nobody = () => ({ people: 0, present: 0, turns: 0, ms: 0 });
  const genders = { F: nobody(), M: nobody(), O: nobody(), unknown: nobody() };
  for (const { gender, presence } of people.values())
    if (presence !== 'absent') genders[gender ?? 'unknown'].present += 1;
  for (const [person, spoken] of by) {
    const count = genders[people.get(person)?.gender ?? 'unknown'];
    count.people += 1;
    count.turns += spoken.turns;
    count.ms += spoken.ms;
  }
  const list = [...by].map(([person, spoken]) => ({ person, ...spoken }));
  return {
    people: list.sort((a, b) => b.turns - a.turns || b.ms - a.ms || (a.person < b.person ? -1 : 1)),
    genders,
  };
}
