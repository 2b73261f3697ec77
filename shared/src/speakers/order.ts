import type { SpeakerRequest, SpeakingTurn } from '../document/speakers';
import type { Gender } from '../document/values';
import type { PersonId } from '../ids';

/** Somebody who waits to speak, with what the order depends on. */
export interface Asking {
  readonly person: PersonId;
  /** When they asked, ms. */
  readonly at: number;
  readonly gender: Gender | null;
  /** They have had a turn in this meeting. */
  readonly spoken: boolean;
}

/**
 * Who speaks after whom: first those who have not yet spoken in this meeting, then genders alternate, then first come
 * first served. `last` is the gender of whoever spoke last. An unknown gender is never guessed: it waits for nobody's
 * and makes nobody wait. Among people of the same gender the one who asked first always comes first.
 */
export function speakingOrder(asking: readonly Asking[], last: Gender | null): PersonId[] {
  const waiting = [...asking].sort((a, b) => a.at - b.at || (a.person < b.person ? -1 : 1));
  const order: PersonId[] = [];
  let before = last;
  for (const spoken of [false, true]) {
    const left = waiting.filter((one) => one.spoken === spoken);
    while (left.length > 0) {
      const found = left.findIndex(({ gender }) => alternates(gender, before));
      const [next] = left.splice(Math.max(0, found), 1);
      if (!next) break;
      order.push(next.person);
      before = next.gender ?? before;
    }
  }
  return order;
}

const alternates = (gender: Gender | null, before: Gender | null): boolean =>
  gender === null || gender !== before;

interface StaffFacts {
  readonly speakers: ReadonlyMap<string, SpeakerRequest>;
  readonly turns: ReadonlyMap<string, SpeakingTurn>;
  readonly people: ReadonlyMap<
    string,
    { readonly gender: Gender | null; readonly presence: 'absent' | 'room' | 'remote' }
  >;
}

/** The order of those who wait now. Whoever is absent is passed over, and finds their place again when they come back. */
export function waitingOrder({ speakers, turns, people }: StaffFacts): PersonId[] {
  const spoken = new Set([...turns.values()].map(({ person }) => person));
  const asking = [...speakers.values()].flatMap(({ person, at }): Asking[] => {
    const known = people.get(person);
    if (!known || known.presence === 'absent') return [];
    return [{ person, at, gender: known.gender, spoken: spoken.has(person) }];
  });
  return speakingOrder(asking, lastGender(turns, people));
}

/** The gender of the last speaker whose gender is known. */
function lastGender(turns: StaffFacts['turns'], people: StaffFacts['people']): Gender | null {
  let last: { readonly from: number; readonly gender: Gender } | null = null;
  for (const { person, from } of turns.values()) {
    const gender = people.get(person)?.gender ?? null;
    if (gender !== null && (last === null || from >= last.from)) last = { from, gender };
  }
  return last?.gender ?? null;
}

/** The turn that is not over, if somebody speaks. */
export function openTurn(turns: ReadonlyMap<string, SpeakingTurn>): SpeakingTurn | null {
  for (const turn of turns.values()) if (turn.to === null) return turn;
  return null;
}
