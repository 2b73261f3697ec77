import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetingId, personId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import { createContactVault } from '@tdt/server/storage/contacts';
import { CONTACTS_KEY_FILE, loadContactsKey } from '@tdt/server/storage/contacts-key';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const key = Uint8Array.from({ length: 32 }, (_, n) => n * 7);
const vault = createContactVault(key);
const meeting = meetingId('m-1');
const ada = personId('p-ada');
const contact: Contact = { email: 'ada@exemple.fr', phone: '+33 6 00 00 00 00', address: null };

describe('sealed contact details', () => {
  it('open for the person and the meeting they were sealed for', () => {
    expect(vault.open(meeting, ada, vault.seal(meeting, ada, contact))).toEqual(contact);
  });

  it('open for nobody else, in no other meeting, with no other key', () => {
    const sealed = vault.seal(meeting, ada, contact);
    const other = createContactVault(key.map((byte) => byte ^ 1));
    expect(vault.open(meeting, personId('p-max'), sealed)).toBeNull();
    expect(vault.open(meetingId('m-2'), ada, sealed)).toBeNull();
    expect(other.open(meeting, ada, sealed)).toBeNull();
  });

  it('do not open once any byte was changed, cut off or added', () => {
    const sealed = vault.seal(meeting, ada, contact);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.map((byte, n) => (n === at ? byte ^ 1 : byte));
      expect(vault.open(meeting, ada, changed)).toBeNull();
      expect(vault.open(meeting, ada, sealed.subarray(0, at))).toBeNull();
    }
    expect(vault.open(meeting, ada, Uint8Array.of(...sealed, 0))).toBeNull();
  });

  it('show nothing of what they hold, and never look the same twice', () => {
    const sealed = vault.seal(meeting, ada, contact);
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('exemple');
    expect(sealed).not.toEqual(vault.seal(meeting, ada, contact));
    expect(Object.getPrototypeOf(sealed)).toBe(Uint8Array.prototype);
  });

  it('are matched by e-mail without regard to case and spaces, under the key of the server', () => {
    expect(vault.emailKey(' Ada@Exemple.FR ')).toBe(vault.emailKey('ada@exemple.fr'));
    expect(vault.emailKey('ada@exemple.fr')).not.toBe(vault.emailKey('max@exemple.fr'));
    expect(vault.emailKey('ada@exemple.fr')).not.toContain('ada');
    const other = createContactVault(key.map((byte) => byte ^ 1));
    expect(other.emailKey('ada@exemple.fr')).not.toBe(vault.emailKey('ada@exemple.fr'));
  });
});

describe('the key of the contact details', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'tdt-key-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is taken from the environment in hex or base64, and then no file is written', async () => {
    const bytes = Buffer.from(key);
    const forms = [bytes.toString('hex'), bytes.toString('hex').toUpperCase()];
    forms.push(bytes.toString('base64'), bytes.toString('base64url'), ` ${forms[0] ?? ''}\n`);
    for (const given of forms) expect(await loadContactsKey({ given, dir })).toEqual(key);
    expect(() => statSync(join(dir, CONTACTS_KEY_FILE))).toThrow('ENOENT');
  });

  it('stops the server when the environment gives something else', async () => {
    for (const given of ['secret', 'ab'.repeat(31), 'z'.repeat(64), 'A'.repeat(44) + '=']) {
      const loading = loadContactsKey({ given, dir });
      await expect(loading).rejects.toMatchObject({ name: 'StorageError', kind: 'other' });
      await expect(loading).rejects.toThrow(/CONTACTS_KEY.*32 octets.*\n.*CONTACTS_KEY.*32 bytes/);
    }
  });

  it('is made once, in a file that only the account of the server reads', async () => {
    const data = join(dir, 'data');
    const made = await loadContactsKey({ given: undefined, dir: data });
    expect(made).toHaveLength(32);
    expect(statSync(join(data, CONTACTS_KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(await loadContactsKey({ given: '', dir: data })).toEqual(made);
    const another = await loadContactsKey({ given: undefined, dir: join(dir, 'other') });
    expect(another).not.toEqual(made);
  });

  it('is never replaced when the file does not hold one', async () => {
    const file = join(dir, CONTACTS_KEY_FILE);
    writeFileSync(file, 'half a key');
    const loading = loadContactsKey({ given: undefined, dir });
    await expect(loading).rejects.toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe('half a key');
  });

  it('says that the folder cannot be written when it cannot', async () => {
    const file = join(dir, 'note');
    writeFileSync(file, 'x');
    chmodSync(file, 0o444);
    const loading = loadContactsKey({ given: undefined, dir: join(file, 'data') });
    await expect(loading).rejects.toMatchObject({ name: 'StorageError', kind: 'readonly' });
  });
});
