import { cleanText } from '../people/clean';
import type { Gender } from '../people/gender';
import { displayName, type PersonName } from '../people/names';
import {
  harmlessCell,
  readContact,
  readGenderCell,
  readLine,
  readName,
  report,
  type RowReader,
} from './cells';
import { emailKey, mergeContact, type Contact } from './contact';
import { PeopleIndex, type Known } from './identity';
import type { ColumnMapping, ImportField } from './mapping';
import type { ImportProblem } from './problems';
import { inFileOrder, openTable } from './rows';
import { finish, type Steps } from './steps';
import { IMPORT_LIMITS, type Table } from './table';

/** One member read from a file. `line` is the first one that names the person. */
export type MemberEntry = {
  line: number;
  name: PersonName;
  /** Group of origin, `null` when the file does not say. */
  origin: string | null;
  /** What `Description` says before the group of origin; may be empty. */
  role: string;
  gender: Gender | null;
  contact: Contact;
};

/** Members of a file, each person once, and all there is to tell, in the order of the file. */
export type MembersImport = {
  entries: MemberEntry[];
  problems: ImportProblem[];
  mapping: ColumnMapping;
};

/**
 * Reads members (`method.md`, "Before the meeting" 2). A line that cannot be read is told and left out, the others are
 * kept. The same person twice is kept once, blanks filled; two people of the same name and different e-mails are both kept.
 */
export function readMembers(table: Table, explicit?: ColumnMapping): MembersImport {
  return finish(readingMembers(table, explicit));
}

/** The same, a line a step. */
export function* readingMembers(table: Table, explicit?: ColumnMapping): Steps<MembersImport> {
  const { readers, problems, mapping } = openTable('members', table, explicit);
  const index = new PeopleIndex<Known & { entry: MemberEntry }>();
  const entries: MemberEntry[] = [];
  for (const reader of readers) {
    yield;
    const entry = readMember(reader);
    if (entry === null) continue;
    const email = entry.contact.email;
    const who = { name: entry.name, emailKey: email === undefined ? null : emailKey(email), entry };
    const found = index.identify(who);
    if (found.kind === 'same') {
      mergeDuplicate(reader, found.person.entry, entry);
      index.learn(found.person, who.emailKey);
      continue;
    }
    noteLikeness(
      reader,
      entry.name,
      found.kind === 'new' ? found : { namesakes: found.people, sharing: [] },
    );
    index.add(who);
    entries.push(entry);
  }
  return { entries, problems: inFileOrder(problems), mapping };
}

function readMember(reader: RowReader): MemberEntry | null {
  const name = readName(reader);
  if (name === null) return null;
  const { origin, role } = readDescription(reader);
  return {
    line: reader.row.line,
    name,
    origin,
    role,
    gender: readGenderCell(reader),
    contact: readContact(reader),
  };
}

/** "Élu·e — GA Plateau": the group stands after a long dash, or a hyphen between spaces; its own hyphens stay. */
function readDescription(reader: RowReader): { origin: string | null; role: string } {
  const own = harmlessCell(reader, 'origin');
  const description = cleanText(harmlessCell(reader, 'description'), 1000);
  const cut = /^(.*?)(?:\s*[—–]\s*|\s+-\s+)(.+)$/su.exec(description);
  const role = cut?.[1] ?? description;
  const origin = own === '' ? (cut?.[2] ?? '') : own;
  const kept = readLine(reader, 'origin', origin, IMPORT_LIMITS.origin);
  return {
    origin: kept === '' ? null : kept,
    role: readLine(reader, 'description', role, IMPORT_LIMITS.role),
  };
}

/** Tells that somebody has the name, or the e-mail, of somebody else of the file: both are kept. */
export function noteLikeness(
  reader: RowReader,
  name: PersonName,
  like: { namesakes: { entry: { line: number } }[]; sharing: { entry: { line: number } }[] },
): void {
  const value = displayName(name);
  const [namesake] = like.namesakes;
  const [sharing] = like.sharing;
  if (namesake) report(reader, 'same_name', { value, of: namesake.entry.line });
  else if (sharing)
    report(reader, 'shared_email', { field: 'email', value, of: sharing.entry.line });
}

/** Fills the blanks of the first line from the second; what differs is told, the first keeps its value. */
function mergeDuplicate(reader: RowReader, first: MemberEntry, again: MemberEntry): void {
  report(reader, 'duplicate_person', { value: displayName(first.name), of: first.line });
  const keep = <T>(field: ImportField, known: T | null | undefined, said: T | null | undefined) => {
    if (known && said && known !== said) {
      report(reader, 'different_value', { field, value: String(said), of: first.line });
    }
  };
  keep('origin', first.origin, again.origin);
  keep('gender', first.gender, again.gender);
  keep('email', first.contact.email, again.contact.email);
  keep('phone', first.contact.phone, again.contact.phone);
  keep('address', first.contact.address, again.contact.address);
  first.origin ??= again.origin;
  first.gender ??= again.gender;
  if (first.role === '') first.role = again.role;
  first.contact = mergeContact(first.contact, again.contact).contact;
}
