import type { PersonId } from '@tdt/shared/ids';
import type { MeetingId } from '@tdt/shared/ids';
import { mergeContact } from '@tdt/shared/imports/contact';
import type { Contact } from '@tdt/shared/imports/contact';
import type { ContactVault } from '../storage/contacts';
import type { SealedContact } from '../storage/storage';

/**
 * The contact details of a meeting while a file is imported: opened once, completed in memory, sealed again for those
 * who changed. It lives as long as one import.
 */
export class ContactBook {
  readonly #known = new Map<PersonId, Contact>();
  /** Details that this server cannot open: completing them would erase them. */
  readonly #closed = new Set<PersonId>();
  readonly #changed = new Set<PersonId>();

  constructor(
    private readonly meeting: MeetingId,
    private readonly vault: ContactVault,
    stored: readonly SealedContact[],
  ) {
    for (const { person, sealed } of stored) {
      const contact = vault.open(meeting, person, sealed);
      if (!contact) this.#closed.add(person);
      else
        this.#known.set(person, {
          ...(contact.email ? { email: contact.email } : {}),
          ...(contact.phone ? { phone: contact.phone } : {}),
          ...(contact.address ? { address: contact.address } : {}),
        });
    }
  }

  readonly keyOf = (email: string): string => this.vault.emailKey(email);

  /** The key by which the e-mail of a person is compared, or null without one. */
  emailKey(person: PersonId): string | null {
    const email = this.#known.get(person)?.email;
    return email === undefined ? null : this.keyOf(email);
  }

  /** Fills what is blank; nothing known is overwritten. */
  complete(person: PersonId, incoming: Contact): void {
    if (this.#closed.has(person)) return;
    const { contact, changed } = mergeContact(this.#known.get(person) ?? {}, incoming);
    if (!changed) return;
    this.#known.set(person, contact);
    this.#changed.add(person);
  }

  /** The details that changed, sealed. */
  sealed(): SealedContact[] {
    return [...this.#changed].map((person) => {
      const { email = null, phone = null, address = null } = this.#known.get(person) ?? {};
      return { person, sealed: this.vault.seal(this.meeting, person, { email, phone, address }) };
    });
  }
}
