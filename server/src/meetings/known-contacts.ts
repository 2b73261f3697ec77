import type { PersonId } from '@tdt/shared/ids';
import { byHand } from '@tdt/shared/imports/provenance';
import { standInsOf } from '@tdt/shared/people/stand-ins';
import type { Contact } from '@tdt/shared/protocol/http';
import type { ContactVault, KeptContact } from '../storage/contacts';
import type { Storage } from '../storage/storage';
import type { Meeting } from './meeting';

/*
 * Contact details as they are read. A file of candidacies gives its details to whom it puts a candidacy with; once that one
 * is linked to a member, the member is read with them too. Nothing is copied: undoing the link gives them back, and they are
 * erased with the last candidacy that stood under that name (`contacts-gone.ts`).
 */

export interface KnownDeps {
  readonly storage: Pick<Storage, 'contact' | 'contacts'>;
  readonly vault: ContactVault;
}

const FIELDS = ['email', 'phone', 'address'] as const;
const NOTHING: KeptContact = { email: null, phone: null, address: null };

function completed(own: KeptContact, others: readonly KeptContact[]): Contact {
  const shown: Contact = { email: own.email, phone: own.phone, address: own.address };
  for (const other of others)
    for (const field of FIELDS)
      // What somebody emptied by hand stays empty.
      if (own.from?.[field] !== 'hand') shown[field] ??= other[field];
  return shown;
}

/** What is kept of a person: their own, and as it is read; null when it was sealed with another key. */
export interface KnownContact {
  readonly own: KeptContact;
  readonly shown: Contact;
}

/** The details of one person; null when this server cannot open them. */
export async function knownContact(
  { storage, vault }: KnownDeps,
  meeting: Meeting,
  person: PersonId,
): Promise<KnownContact | null> {
  const opened: KeptContact[] = [];
  for (const id of [person, ...standInsOf(meeting.view, person)]) {
    const sealed = await storage.contact(meeting.id, id);
    const contact = sealed ? vault.open(meeting.id, id, sealed) : NOTHING;
    if (!contact) return null;
    opened.push(contact);
  }
  const [own = NOTHING, ...others] = opened;
  return { own, shown: completed(own, others) };
}

/** The details of those for whom some are kept, among the people wanted. */
export async function knownContacts(
  { storage, vault }: KnownDeps,
  meeting: Meeting,
  wanted: (person: PersonId) => boolean,
): Promise<Map<PersonId, Contact | 'unreadable'>> {
  const sealed = new Map(
    (await storage.contacts(meeting.id)).map(({ person, sealed: bytes }) => [person, bytes]),
  );
  const { view } = meeting;
  const open = (id: PersonId): KeptContact | null => {
    const bytes = sealed.get(id);
    return bytes ? vault.open(meeting.id, id, bytes) : NOTHING;
  };
  const contacts = new Map<PersonId, Contact | 'unreadable'>();
  for (const { id } of view.staff.people.values()) {
    const kept = [id, ...standInsOf(view, id)];
    if (!wanted(id) || !kept.some((one) => sealed.has(one))) continue;
    const [own, ...others] = kept.map(open);
    const readable = others.filter((one) => one !== null);
    contacts.set(
      id,
      own && readable.length === others.length ? completed(own, readable) : 'unreadable',
    );
  }
  return contacts;
}

/** The details as somebody typed them: what they changed is theirs from then on, and no import changes it. */
export function typedContact({ own, shown }: KnownContact, typed: Contact): KeptContact {
  const changed = FIELDS.filter((field) => typed[field] !== shown[field]);
  const next: KeptContact = { ...own, from: byHand(own.from, changed) };
  for (const field of changed) next[field] = typed[field];
  return next;
}
