import { newPerson } from '@tdt/shared/commands/people';
import type { RootWrite } from '@tdt/shared/document/roots';
import { MEETING } from '@tdt/shared/document/sections';
import type { Candidacy } from '@tdt/shared/document/values';
import { candidacyId } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import type { CandidaciesImport, CandidacyEntry } from '@tdt/shared/imports/candidacies';
import { PeopleIndex } from '@tdt/shared/imports/identity';
import type { Known } from '@tdt/shared/imports/identity';
import { linkCandidacies, mergeCandidacies } from '@tdt/shared/imports/link-candidacies';
import type {
  CandidacyLink,
  KnownCandidacy,
  LinkedCandidacy,
} from '@tdt/shared/imports/link-candidacies';
import { keyOfContact } from '@tdt/shared/imports/merge-people';
import type { ImportProblem, ProblemCode } from '@tdt/shared/imports/problems';
import { localized } from '@tdt/shared/locale';
import type { Locale } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { countDuplicates, listedPeople, PeopleDraft } from './plan';
import type { ImportPlan, ImportScene } from './plan';

/** What is said of a link, so that a facilitator looks at it; null for a link by e-mail, which is sure. */
function linkNotice(link: CandidacyLink): ProblemCode | null {
  if (link.kind === 'linked') return link.by === 'name' ? 'linked_by_name' : null;
  if (link.kind === 'unlinked') return 'person_unlisted';
  const codes = {
    namesakes: 'link_namesakes',
    otherEmail: 'link_other_email',
    sharedEmail: 'link_shared_email',
  } as const;
  return codes[link.reason];
}

function knownCandidacies({ state, staff, contacts }: ImportScene): KnownCandidacy[] {
  return [...state.candidacies.values()].map(({ id, task, person }) => {
    const { first = '', last = '' } = staff.people.get(person) ?? {};
    return { id, task, person, name: { first, last }, emailKey: contacts.emailKey(person) };
  });
}

/** Enters candidacies one after the other: who is not on the list is made a person from outside, once. */
class CandidacyDesk {
  readonly people: PeopleDraft;
  readonly problems: ImportProblem[] = [];
  readonly #outsiders = new PeopleIndex<Known & { id: PersonId }>();
  readonly #noticed = new Set<number>();
  /** Line of the first candidacy by person and task. */
  readonly #entered = new Map<string, number>();
  readonly writes: RootWrite[] = [];
  added = 0;
  repeated = 0;

  constructor(private readonly scene: ImportScene) {
    this.people = new PeopleDraft(scene.staff.people);
  }

  /** The meeting has this candidacy: it may still complete what is known of the person. */
  recognise({ entry, link }: LinkedCandidacy, person: PersonId | undefined): void {
    if (link.kind === 'linked') this.#complete(link.person, entry);
    else if (person !== undefined) this.#outsiders.add({ ...this.#keys(entry), id: person });
  }

  enter({ entry, link }: LinkedCandidacy): void {
    const person = link.kind === 'linked' ? link.person : this.#outsider(entry);
    this.#complete(person, entry);
    const key = `${person} ${entry.taskId}`;
    const first = this.#entered.get(key);
    const value = displayName(entry.name);
    if (first !== undefined) {
      this.problems.push({ line: entry.line, code: 'duplicate_candidacy', value, of: first });
      this.repeated += 1;
      return;
    }
    this.#entered.set(key, entry.line);
    const code = linkNotice(link);
    if (code !== null && !this.#noticed.has(entry.line))
      this.problems.push({ line: entry.line, code, value });
    this.#noticed.add(entry.line);
    this.#write(person, entry);
  }

  #write(person: PersonId, entry: CandidacyEntry): void {
    const candidacy: Candidacy = {
      id: candidacyId(this.scene.newId('c')),
      task: entry.taskId,
      person,
      text: entry.text,
      outgoing: entry.outgoing,
      onTheSpot: null,
      retractedAt: null,
    };
    this.writes.push({ root: MEETING.candidacies, key: candidacy.id, value: candidacy });
    this.added += 1;
  }

  #keys({ name, contact }: CandidacyEntry): Known {
    return { name, emailKey: keyOfContact(contact, this.scene.contacts.keyOf) };
  }

  #outsider(entry: CandidacyEntry): PersonId {
    const keys = this.#keys(entry);
    const found = this.#outsiders.identify(keys);
    if (found.kind === 'same') return found.person.id;
    const person = newPerson(this.scene.newId('p'), entry.name, { member: false });
    this.people.put(person);
    this.#outsiders.add({ ...keys, id: person.id });
    return person.id;
  }

  #complete(person: PersonId, entry: CandidacyEntry): void {
    this.scene.contacts.complete(person, entry.contact);
    if (entry.gender !== null && this.people.get(person)?.gender === null)
      this.people.edit(person, { gender: entry.gender });
  }
}

/**
 * What importing these candidacies does. One that nobody on the list can be linked to stands with a person from
 * outside, and is told, until `candidacy.link` says who it is. The same file again adds none.
 */
export function planCandidacies(
  read: CandidaciesImport,
  scene: ImportScene,
  locale: Locale,
): ImportPlan {
  const { keyOf } = scene.contacts;
  const linked = linkCandidacies(listedPeople(scene), read.entries, keyOf);
  const { added, unchanged } = mergeCandidacies(knownCandidacies(scene), linked, keyOf);
  const desk = new CandidacyDesk(scene);
  for (const one of unchanged) desk.recognise(one, scene.state.candidacies.get(one.id)?.person);
  for (const one of added) desk.enter(one);
  const labels = new Map(scene.state.tasks.map(({ id, label }) => [id, localized(label, locale)]));
  return {
    writes: [...desk.people.writes(), ...desk.writes],
    added: desk.added,
    merged: unchanged.length + desk.repeated + countDuplicates(read.problems),
    problems: [...read.problems, ...desk.problems],
    preview: linked.map(({ entry: { line, name, taskId, outgoing }, link }) => ({
      line,
      ...name,
      detail: labels.get(taskId) ?? '',
      linked: link.kind === 'linked',
      outgoing,
    })),
  };
}
