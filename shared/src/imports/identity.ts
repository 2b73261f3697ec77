import { kindredNames, sameName, sortKey, type PersonName } from '../people/names';

/** What tells people apart: the name, and the key of the e-mail (`emailKey`, or its hash) or `null`. */
export type Known = { name: PersonName; emailKey: string | null };

/**
 * Who somebody is among the people known:
 * `same` one of them · `ambiguous` one of these namesakes, who knows which · `new` none of them, though some may have
 * the same name with another e-mail, or the same e-mail with another first name.
 */
export type Identity<P> =
  | { kind: 'same'; person: P; by: 'email' | 'name' }
  | { kind: 'ambiguous'; people: P[] }
  | { kind: 'new'; namesakes: P[]; sharing: P[] };

/** People found by e-mail and by name. */
export class PeopleIndex<P extends Known> {
  private readonly byEmail = new Map<string, P[]>();
  private readonly byName = new Map<string, P[]>();

  constructor(people: Iterable<P> = []) {
    for (const person of people) this.add(person);
  }

  add(person: P): void {
    if (person.emailKey !== null) append(this.byEmail, person.emailKey, person);
    append(this.byName, sortKey(person.name), person);
  }

  /** Somebody known by name alone turns out to have an e-mail. */
  learn(person: P, emailKey: string | null): void {
    if (person.emailKey !== null || emailKey === null) return;
    person.emailKey = emailKey;
    append(this.byEmail, emailKey, person);
  }

  /** By e-mail when the name may be the same person's; else by a name that is nobody else's and no e-mail contradicts. */
  identify(who: Known): Identity<P> {
    const sharing = who.emailKey === null ? [] : (this.byEmail.get(who.emailKey) ?? []);
    const kin = sharing.filter((person) => kindredNames(person.name, who.name));
    const known = kin.find((person) => sameName(person.name, who.name)) ?? kin[0];
    if (known) return { kind: 'same', person: known, by: 'email' };
    return this.identifyByName(who, sharing);
  }

  private identifyByName(who: Known, sharing: P[]): Identity<P> {
    const namesakes = this.byName.get(sortKey(who.name)) ?? [];
    const possible = namesakes.filter(
      (person) => person.emailKey === null || who.emailKey === null,
    );
    const [only, ...others] = possible;
    if (only && others.length === 0 && namesakes.length === 1) {
      return { kind: 'same', person: only, by: 'name' };
    }
    const [unsaid, ...more] = possible.filter((person) => person.emailKey === null);
    if (who.emailKey === null && unsaid && more.length === 0) {
      return { kind: 'same', person: unsaid, by: 'name' };
    }
    if (possible.length > 0) return { kind: 'ambiguous', people: possible };
    return { kind: 'new', namesakes: [...namesakes], sharing: [...sharing] };
  }
}

function append<P>(map: Map<string, P[]>, key: string, person: P): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}
