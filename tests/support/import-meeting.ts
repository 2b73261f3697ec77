import { createContactVault } from '@tdt/server/storage/contacts';
import type { KeptContact } from '@tdt/server/storage/contacts';
import { ContactBook } from '@tdt/server/imports/contact-book';
import { planCandidacies } from '@tdt/server/imports/import-candidacies';
import { planMembers } from '@tdt/server/imports/import-members';
import type { ImportPlan } from '@tdt/server/imports/plan';
import { readTextFile } from '@tdt/server/imports/read-table';
import type { Candidacy, StaffPerson } from '@tdt/shared/document/values';
import { meetingId } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import { readCandidacies } from '@tdt/shared/imports/candidacies';
import { headTable } from '@tdt/shared/imports/header';
import { readMembers } from '@tdt/shared/imports/members';
import { finish } from '@tdt/shared/imports/steps';
import { SampleMeeting } from './meeting-state';

const ID = meetingId('m1');
const vault = createContactVault(new Uint8Array(32).fill(7));

/** A meeting into which files are imported as the server does, without a server. */
export class ImportMeeting extends SampleMeeting {
  readonly #sealed = new Map<PersonId, Uint8Array>();
  #files = 0;

  constructor() {
    super({ people: 0, step: 'welcome' });
  }

  members = (...lines: string[]): ImportPlan => this.#import('members', lines);
  candidacies = (...lines: string[]): ImportPlan => this.#import('candidacies', lines);

  #import(kind: 'members' | 'candidacies', lines: readonly string[]): ImportPlan {
    this.#files += 1;
    let ids = 0;
    const stored = Array.from(this.#sealed, ([person, sealed]) => ({ person, sealed }));
    const contacts = finish(ContactBook.open(ID, vault, stored));
    const newId = (prefix: string) => `${prefix}${this.#files}n${(ids += 1)}`;
    const { state, staff, now } = this;
    const scene = { state, staff, contacts, now, newId };
    const file = readTextFile(new TextEncoder().encode(lines.join('\n')));
    const { table } = headTable(kind, file);
    const plan = finish(
      kind === 'members'
        ? planMembers(readMembers(table), scene)
        : planCandidacies(readCandidacies(table, state.tasks), scene, 'fr'),
    );
    this.write(plan.writes);
    for (const { person, sealed } of finish(contacts.sealing())) this.#sealed.set(person, sealed);
    return plan;
  }

  contact(person: PersonId): KeptContact | null {
    const sealed = this.#sealed.get(person);
    return sealed ? vault.open(ID, person, sealed) : null;
  }

  called(last: string): StaffPerson[] {
    return [...this.staff.people.values()].filter((one) => one.last === last);
  }

  get all(): Candidacy[] {
    return [...this.state.candidacies.values()];
  }
}
