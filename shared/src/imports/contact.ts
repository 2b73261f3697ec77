import { cleanText } from '../people/clean';

/** Contact details, kept encrypted on the server and never in the shared document. */
export type Contact = { email?: string; phone?: string; address?: string };

const EMAIL = /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;.]+$/;
const PHONE = /^\+?[\d\s().\-/]+$/;

/** The address as typed, without `mailto:` and the name before `<…>`; `null` when it has not the shape of an e-mail. */
export function readEmail(value: string): string | null {
  const text = cleanText(value, 320);
  const inner = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  const email = inner.replace(/^mailto:/i, '').trim();
  return email.length <= 254 && EMAIL.test(email) ? email : null;
}

/** The number as typed; `null` when it has not 6 to 15 digits with the usual signs between them. Checked leniently. */
export function readPhone(value: string): string | null {
  const phone = cleanText(value.replace(/[\u00a0\u202f\u2009]/g, ' '), 40);
  const digits = phone.replace(/\D/g, '').length;
  return PHONE.test(phone) && digits >= 6 && digits <= 15 ? phone : null;
}

/**
 * The number with the beginning that a spreadsheet dropped when it took it for a figure: "612345678" had a zero,
 * "33612345678" a plus. Anything that a person may have typed so (ten digits, signs between them) is left as it is.
 */
export function restorePhone(phone: string): string {
  if (/^[1-9]\d{8}$/.test(phone)) return `0${phone}`;
  return /^[1-9]\d{10,14}$/.test(phone) ? `+${phone}` : phone;
}

/** The form in which e-mails are compared: two spellings of one mailbox have one key. Hash it where it is kept. */
export function emailKey(email: string): string {
  return cleanText(email, 320).toLowerCase();
}

/** What is known, completed by what comes; nothing known is overwritten. `changed` says whether anything was added. */
export function mergeContact(
  known: Contact,
  incoming: Contact,
): { contact: Contact; changed: boolean } {
  const contact = { ...incoming, ...known };
  return { contact, changed: Object.keys(contact).length > Object.keys(known).length };
}
