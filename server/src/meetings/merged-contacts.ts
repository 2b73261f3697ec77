import { refuse } from '@tdt/shared/errors';
import type { PersonId } from '@tdt/shared/ids';
import type { PayloadOf } from '@tdt/shared/protocol/commands';
import type { Contact } from '@tdt/shared/protocol/http';
import type { ContactVault } from '../storage/contacts';
import type { ContactWrite, Storage } from '../storage/storage';
import { RefusalError } from './refusal-error';
import type { Meeting } from './meeting';

export interface ContactDeps {
  readonly storage: Pick<Storage, 'contact'>;
  readonly vault: ContactVault;
}

/** What is kept of a person; details sealed with another key are not taken for missing. */
async function opened(
  { storage, vault }: ContactDeps,
  meeting: Meeting,
  person: PersonId,
): Promise<Contact | null> {
  const sealed = await storage.contact(meeting.id, person);
  if (!sealed) return null;
  const contact = vault.open(meeting.id, person, sealed);
  if (!contact) throw new RefusalError(refuse('conflict', 'contact_unreadable').error);
  return contact;
}

/**
 * The contact details of the kept entry of two, completed from those of the other; nothing known is overwritten. Read before
 * the turn that merges them, since storage answers later.
 */
export async function mergedContacts(
  deps: ContactDeps,
  meeting: Meeting,
  { person, other }: PayloadOf<'person.merge'>,
): Promise<readonly ContactWrite[]> {
  const from = await opened(deps, meeting, other);
  const kept = await opened(deps, meeting, person);
  if (!from) return [];
  const contact: Contact = {
    email: kept?.email ?? from.email,
    phone: kept?.phone ?? from.phone,
    address: kept?.address ?? from.address,
  };
  return [{ person, sealed: deps.vault.seal(meeting.id, person, contact) }];
}
