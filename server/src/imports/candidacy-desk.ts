import { newPerson } from '@tdt/shared/commands/people';
import type { ImportedCandidacy } from '@tdt/shared/document/imported';
import type { Candidacy } from '@tdt/shared/document/values';
import { candidacyId } from '@tdt/shared/ids';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';
import type { CandidacyEntry } from '@tdt/shared/imports/candidacies';
import { PeopleIndex } from '@tdt/shared/imports/identity';
import type { Known } from '@tdt/shared/imports/identity';
import { linkCandidacy } from '@tdt/shared/imports/link-candidacies';
import type { CandidacyLink } from '@tdt/shared/imports/link-candidacies';
import type { ImportField } from '@tdt/shared/imports/mapping';
import { keyOfContact } from '@tdt/shared/imports/merge-people';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import { displayName } from '@tdt/shared/people/names';
import { LinkDesk, proposedBy } from './link-desk';
import { PeopleDraft } from './people-draft';
import type { ImportScene } from './plan';

/** What became of one candidacy of the file. */
export interface Entered {
  readonly link: CandidacyLink;
  /** The person it stands with. */
  readonly person: PersonId;
  readonly added: boolean;
  /** What the file corrects of one that was there. */
  readonly corrects: readonly ImportField[];
  readonly problems: readonly ImportProblem[];
}

type Found = { readonly id: CandidacyId; readonly source: PersonId };

/**
 * Enters the candidacies of a file one after the other. A file puts each with a person: the member who has its e-mail, else
 * somebody from outside, the same each time it comes; that is remembered, so that what a facilitator linked since is
 * recognised.
 */
export class CandidacyDesk {
  readonly people: PeopleDraft;
  readonly links: LinkDesk;
  readonly #outsiders = new PeopleIndex<Known & { id: PersonId }>();
  /** Candidacies of the meeting by task, and by the person with whom a file put them. */
  readonly #bySource = new Map<string, CandidacyId>();
  /** The same by the person they stand with: typed ones, and those that a facilitator linked. */
  readonly #byPerson = new Map<string, CandidacyId>();
  /** Somebody from outside whom a facilitator linked to a member. */
  readonly #linkedTo = new Map<PersonId, PersonId>();
  /** Line of the first candidacy of this file by candidacy. */
  readonly #entered = new Map<CandidacyId, number>();
  added = 0;
  unchanged = 0;
  corrected = 0;

  constructor(private readonly scene: ImportScene) {
    this.people = new PeopleDraft(scene.staff.people);
    this.links = new LinkDesk(scene, this.people);
    for (const person of this.people.all())
      if (!person.member) this.#outsiders.add(this.links.keysOf(person));
    for (const candidacy of this.links.all) this.#remember(candidacy);
  }

  #remember({ id, task, person }: Candidacy): void {
    const imported = this.links.importedOf(id);
    this.#byPerson.set(`${person} ${task}`, id);
    if (!imported) return;
    const { source, first, last } = imported;
    this.#bySource.set(`${source} ${task}`, id);
    if (this.people.get(source)) return;
    // They left with the link to a member; their name and e-mail still tell which line of the file they were.
    this.#outsiders.add(this.links.keysOf({ id: source, first, last }));
    this.#linkedTo.set(source, person);
  }

  enter(entry: CandidacyEntry): Entered {
    const keys = {
      name: entry.name,
      emailKey: keyOfContact(entry.contact, this.scene.contacts.keyOf),
    };
    const link = linkCandidacy(this.links.members, keys);
    const known = this.#find(this.#sourceOf(link, keys), entry.taskId, link);
    if (known) return this.#again(known, link, entry);
    const source = this.#sourceOf(link, keys) ?? this.#newOutsider(keys);
    this.#follow(source, entry);
    this.#add(source, link, entry);
    return { link, person: source, added: true, corrects: [], problems: [] };
  }

  #again({ id, source }: Found, link: CandidacyLink, entry: CandidacyEntry): Entered {
    const problems = this.#twice(id, entry);
    const corrects = [...this.#follow(source, entry), ...this.#correct(id, entry)];
    if (problems.length === 0) this.unchanged += 1;
    if (corrects.length > 0) this.corrected += 1;
    const person = this.links.get(id)?.person ?? source;
    const isLinked = this.people.get(person)?.member === true;
    const now: CandidacyLink = isLinked ? { kind: 'linked', person } : link;
    return { link: now, person, added: false, corrects, problems };
  }

  /** With whom the file puts a candidacy: the member found by e-mail, or somebody from outside who came before. */
  #sourceOf(link: CandidacyLink, keys: Known): PersonId | null {
    if (link.kind === 'linked') return link.person;
    const found = this.#outsiders.identify(keys);
    return found.kind === 'same' ? found.person.id : null;
  }

  /** By a name that one member has, the same task is the same candidacy; otherwise it is looked for where it was put. */
  #find(source: PersonId | null, task: TaskId, link: CandidacyLink): Found | null {
    const id = source === null ? undefined : this.#known(source, task);
    if (source !== null && id !== undefined) return { id, source };
    const [only, ...others] = link.kind === 'proposed' && link.why === 'name' ? link.people : [];
    const own = only === undefined ? undefined : this.#known(only, task);
    return only === undefined || own === undefined || others.length > 0
      ? null
      : { id: own, source: only };
  }

  #known(person: PersonId, task: TaskId): CandidacyId | undefined {
    const key = `${person} ${task}`;
    return this.#bySource.get(key) ?? this.#byPerson.get(key);
  }

  /** Two spellings of one name in the file came to the same person. */
  #twice(id: CandidacyId, entry: CandidacyEntry): ImportProblem[] {
    const first = this.#entered.get(id);
    this.#entered.set(id, first ?? entry.line);
    if (first === undefined) return [];
    const value = displayName(entry.name);
    return [{ line: entry.line, code: 'duplicate_candidacy', value, of: first }];
  }

  #add(source: PersonId, link: CandidacyLink, entry: CandidacyEntry): void {
    const imported: ImportedCandidacy = {
      source,
      ...entry.name,
      gender: entry.gender,
      proposed: proposedBy(link),
      refused: [],
      byHand: [],
    };
    const candidacy: Candidacy = {
      id: candidacyId(this.scene.newId('c')),
      task: entry.taskId,
      person: this.#linkedTo.get(source) ?? source,
      text: entry.text,
      outgoing: entry.outgoing,
      onTheSpot: null,
      receivedAt: this.scene.now,
      retractedAt: null,
    };
    this.links.put(candidacy, imported);
    this.#bySource.set(`${source} ${entry.taskId}`, candidacy.id);
    this.#entered.set(candidacy.id, entry.line);
    this.added += 1;
  }

  #newOutsider(keys: Known): PersonId {
    const { first, last } = keys.name;
    const person = newPerson(this.scene.newId('p'), keys.name, {
      member: false,
      from: { ...(first ? { first: 'candidacy' } : {}), ...(last ? { last: 'candidacy' } : {}) },
    });
    this.people.put(person);
    this.#outsiders.add({ ...keys, id: person.id });
    return person.id;
  }

  /** What the file says of the person: gender and contact details; of somebody from outside also the name. */
  #follow(source: PersonId, entry: CandidacyEntry): ImportField[] {
    const { gender, contact, name } = entry;
    const known = this.people.get(source);
    const said = known?.member === false ? { ...name, gender } : { gender };
    const actual = known ? source : (this.#linkedTo.get(source) ?? source);
    return [
      ...this.people.follow(actual, said, 'candidacy'),
      // Kept with whom the file put it: undoing a link gives nobody's number to somebody else.
      ...this.scene.contacts.follow(source, contact, 'candidacy'),
    ];
  }

  #correct(id: CandidacyId, entry: CandidacyEntry): ImportField[] {
    const imported = this.links.importedOf(id);
    const candidacy = this.links.get(id);
    if (!imported || !candidacy || candidacy.retractedAt !== null) return [];
    const may = (field: 'text' | 'outgoing') => !imported.byHand.includes(field);
    const text = may('text') && entry.text !== '' ? entry.text : candidacy.text;
    const outgoing = may('outgoing') ? entry.outgoing : candidacy.outgoing;
    const fields: ImportField[] = [];
    if (text !== candidacy.text && candidacy.text !== '') fields.push('text');
    if (outgoing !== candidacy.outgoing) fields.push('outgoing');
    if (text !== candidacy.text || outgoing !== candidacy.outgoing)
      this.links.put({ ...candidacy, text, outgoing }, imported);
    return fields;
  }
}
