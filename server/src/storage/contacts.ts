import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { emailKey as comparable } from '@tdt/shared/imports/contact';
import { ContactOriginsSchema } from '@tdt/shared/document/origins';
import { ContactSchema, type Contact } from '@tdt/shared/protocol/http';
import type { MeetingId, PersonId } from '@tdt/shared/ids';
import * as z from 'zod/mini';

/** Contact details with where they come from, which imports look at. */
const KeptContactSchema = z.extend(ContactSchema, { from: z.optional(ContactOriginsSchema) });
export type KeptContact = z.infer<typeof KeptContactSchema>;

/** Contact details are sealed before they reach storage: who reads the database file reads none of them. */
export interface ContactVault {
  /** The details, encrypted for this person of this meeting only. Twice the same never looks the same. */
  seal(meeting: MeetingId, person: PersonId, contact: Contact | KeptContact): Uint8Array;
  /** The details; null when they were sealed with another key, for somebody else, or changed since. */
  open(meeting: MeetingId, person: PersonId, sealed: Uint8Array): KeptContact | null;
  /** Compares e-mails without keeping them: two spellings of one address give the same key. */
  emailKey(email: string): string;
}

/** version (1 byte), nonce, authentication tag, ciphertext. */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NONCE + TAG;
const CIPHER = 'aes-256-gcm';

/** `key`: 32 bytes, from `loadContactsKey`. Each use has a key of its own derived from it. */
export function createContactVault(key: Uint8Array): ContactVault {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `tdt ${use}`, 32));
  const sealing = derive('contacts');
  const matching = derive('e-mail');
  return {
    seal(meeting, person, contact) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, sealing, nonce, { authTagLength: TAG });
      cipher.setAAD(bound(meeting, person));
      const hidden = Buffer.concat([
        cipher.update(JSON.stringify(contact), 'utf8'),
        cipher.final(),
      ]);
      return new Uint8Array(
        Buffer.concat([Uint8Array.of(VERSION), nonce, cipher.getAuthTag(), hidden]),
      );
    },
    open(meeting, person, sealed) {
      const text = decrypt(sealing, bound(meeting, person), sealed);
      if (text === null) return null;
      const contact = KeptContactSchema.safeParse(JSON.parse(text));
      return contact.success ? contact.data : null;
    },
    emailKey: (email) =>
      createHmac('sha256', matching).update(comparable(email), 'utf8').digest('base64url'),
  };
}

/** What is sealed for one person does not open for another, nor in another meeting. Ids hold no slash. */
const bound = (meeting: MeetingId, person: PersonId) =>
  Buffer.from(`${VERSION}/${meeting}/${person}`, 'utf8');

function decrypt(key: Buffer, aad: Buffer, sealed: Uint8Array): string | null {
  if (sealed.length <= HEAD || sealed[0] !== VERSION) return null;
  const nonce = sealed.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(1 + NONCE, HEAD));
  const start = decipher.update(sealed.subarray(HEAD), undefined, 'utf8');
  try {
    return start + decipher.final('utf8');
  } catch {
    // GCM says no to what was not sealed with this key and for this person.
    return null;
  }
}
