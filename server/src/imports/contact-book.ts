import type { PersonId } from '@tdt/shared/ids';
import type { MeetingId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/imports/contact';
import { follow } from '@tdt/shared/imports/provenance';
import type { ImportSource } from '@tdt/shared/imports/provenance';
import type { Steps } from '@tdt/shared/imports/steps';
import type { ContactVault, KeptContact } from '../storage/contacts';
import type { SealedContact } from '../storage/storage';

const FIELDS = ['email', 'phone', 'address'] as const;
export type ContactField = (typeof FIELDS)[number];

/** "06 12…" and "+33 6 12…" are one number. */
const digits = (phone: string): string =>
  phone.replace(/\D/g, '').replace(/^(00)?33(?=\d{9}$)/, '0');

/** Contact details as they were read; null are those that this server cannot open. */
type Opened = ReadonlyMap<PersonId, KeptContact | null>;

/**
 * The contact details of a meeting while a file is imported: opened once, changed in memory, sealed again for those who
 * changed. It lives as long as one import.
 */
export class ContactBook {
  readonly #changed = new Map<PersonId, KeptContact>();

  private constructor(
    private readonly meeting: MeetingId,
    private readonly vault: ContactVault,
    private readonly opened: Opened,
  ) {}

  /** Opens what is stored, one person a step. */
  static *open(
    meeting: MeetingId,
    vault: ContactVault,
    stored: readonly SealedContact[],
  ): Steps<ContactBook> {
    const opened = new Map<PersonId, KeptContact | null>();
    for (const { person, sealed } of stored) {
      yield;
      opened.set(person, vault.open(meeting, person, sealed));
    }
    return new ContactBook(meeting, vault, opened);
  }

  /** The same details as they were read, without what was changed since. */
  fresh(): ContactBook {
    return new ContactBook(this.meeting, this.vault, this.opened);
  }

  readonly keyOf = (email: string): string => this.vault.emailKey(email);

  /** The key by which the e-mail of a person is compared, or null without one. */
  emailKey(person: PersonId): string | null {
    const email = (this.#changed.get(person) ?? this.opened.get(person))?.email ?? null;
    return email === null ? null : this.keyOf(email);
  }

  /** Takes what a file says of a person, by the rule of `follow`; returns the fields that had another value. */
  follow(person: PersonId, incoming: Contact, source: ImportSource): ContactField[] {
    const known = this.#changed.get(person) ?? this.opened.get(person);
    // Details that this server cannot open: completing them would erase them.
    if (known === null) return [];
    const said = this.differing(known ?? {}, incoming);
    const { values, from, corrected } = follow(
      FIELDS,
      known ?? {},
      known?.from ?? {},
      said,
      source,
    );
    if (Object.keys(values).length === 0) return corrected;
    const { email = null, phone = null, address = null } = { ...known, ...values };
    this.#changed.set(person, { email, phone, address, from });
    return corrected;
  }

  /** Another spelling of the same e-mail or number corrects nothing. */
  private differing(known: Partial<KeptContact>, { email, phone, address }: Contact): Contact {
    const isSame = (a: string | null | undefined, b: string, keyOf: (value: string) => string) =>
      a !== null && a !== undefined && keyOf(a) === keyOf(b);
    return {
      ...(email !== undefined && !isSame(known.email, email, this.keyOf) ? { email } : {}),
      ...(phone !== undefined && !isSame(known.phone, phone, digits) ? { phone } : {}),
      ...(address === undefined ? {} : { address }),
    };
  }

  /** The details that changed, sealed, one person a step. */
  *sealing(): Steps<SealedContact[]> {
    const sealed: SealedContact[] = [];
    for (const [person, contact] of this.#changed) {
      yield;
      sealed.push({ person, sealed: this.vault.seal(this.meeting, person, contact) });
    }
    return sealed;
  }
}
