import { typedCandidacy } from '@tdt/shared/commands/candidacy-links';
import type { ImportedCandidacy } from '@tdt/shared/document/imported';
import type { RootWrite } from '@tdt/shared/document/roots';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import type { Candidacy } from '@tdt/shared/document/values';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';
import { PeopleIndex } from '@tdt/shared/imports/identity';
import type { Known } from '@tdt/shared/imports/identity';
import { linkCandidacy } from '@tdt/shared/imports/link-candidacies';
import type { CandidacyLink } from '@tdt/shared/imports/link-candidacies';
import type { Steps } from '@tdt/shared/imports/steps';
import type { PeopleDraft } from './people-draft';
import type { ImportScene } from './plan';

type Indexed = Known & { readonly id: PersonId };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The candidacies of a meeting and the people they belong to, while a file is imported. Candidacies of people from outside
 * are linked as soon as the list has their e-mail; by name they are proposed, for a facilitator to confirm.
 */
export class LinkDesk {
  readonly #candidacies: Map<string, Candidacy>;
  readonly #imported: Map<string, ImportedCandidacy>;
  /** By task, the people who have a candidacy to it. */
  readonly #applied = new Set<string>();
  readonly #touched = new Set<string>();
  #members: PeopleIndex<Indexed> | null = null;

  constructor(
    private readonly scene: ImportScene,
    private readonly people: PeopleDraft,
  ) {
    this.#candidacies = new Map(scene.state.candidacies);
    this.#imported = new Map(scene.staff.imported);
    for (const { person, task } of this.#candidacies.values())
      this.#applied.add(`${person} ${task}`);
  }

  get members(): PeopleIndex<Indexed> {
    this.#members ??= new PeopleIndex(
      [...this.people.all()].filter(({ member }) => member).map((person) => this.keysOf(person)),
    );
    return this.#members;
  }

  get all(): Iterable<Candidacy> {
    return this.#candidacies.values();
  }

  keysOf({ id, first, last }: { id: PersonId; first: string; last: string }): Indexed {
    return { id, name: { first, last }, emailKey: this.scene.contacts.emailKey(id) };
  }

  get(id: CandidacyId): Candidacy | undefined {
    return this.#candidacies.get(id);
  }

  importedOf(id: CandidacyId): ImportedCandidacy | undefined {
    return this.#imported.get(id);
  }

  put(candidacy: Candidacy, imported: ImportedCandidacy): void {
    this.#candidacies.set(candidacy.id, candidacy);
    this.#imported.set(candidacy.id, imported);
    this.#applied.add(`${candidacy.person} ${candidacy.task}`);
    this.#touched.add(candidacy.id);
  }

  /** Looks again for those whose candidacies stand with somebody from outside: the list may have changed. */
  *relink(): Steps<void> {
    for (const candidacy of [...this.#candidacies.values()]) {
      const outsider = this.people.get(candidacy.person);
      if (!outsider || outsider.member) continue;
      yield;
      const imported = this.#imported.get(candidacy.id) ?? typedCandidacy(outsider);
      const link = linkCandidacy(this.members, this.keysOf(outsider), imported.refused);
      if (link.kind === 'linked' && !this.#hasApplied(link.person, candidacy.task))
        this.#link(candidacy, imported, link.person);
      else this.#propose(candidacy, imported, link);
    }
  }

  #hasApplied(person: PersonId, task: TaskId): boolean {
    return this.#applied.has(`${person} ${task}`);
  }

  #link(candidacy: Candidacy, imported: ImportedCandidacy, person: PersonId): void {
    const outsider = this.people.get(candidacy.person);
    this.put({ ...candidacy, person }, { ...imported, proposed: [] });
    if (!outsider) return;
    this.people.follow(person, { gender: outsider.gender }, 'candidacy');
    const others = [...this.#candidacies.values()].some((one) => one.person === outsider.id);
    if (!others) this.people.remove(outsider.id);
  }

  #propose(candidacy: Candidacy, imported: ImportedCandidacy, link: CandidacyLink): void {
    const proposed = proposedBy(link);
    if (!same(proposed, imported.proposed)) this.put(candidacy, { ...imported, proposed });
  }

  writes(): RootWrite[] {
    const writes: RootWrite[] = [];
    for (const id of this.#touched) {
      const [candidacy, imported] = [this.#candidacies.get(id), this.#imported.get(id)];
      if (candidacy && !same(candidacy, this.scene.state.candidacies.get(id)))
        writes.push({ root: MEETING.candidacies, key: id, value: candidacy });
      if (imported && !same(imported, this.scene.staff.imported.get(id)))
        writes.push({ root: STAFF.imported, key: id, value: imported });
    }
    return writes;
  }
}

/** The members proposed by a link, as they are kept. */
export const proposedBy = (link: CandidacyLink): ImportedCandidacy['proposed'] =>
  link.kind === 'proposed' ? link.people.map((person) => ({ person, why: link.why })) : [];
