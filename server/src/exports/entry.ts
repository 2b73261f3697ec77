import type { MeetingState, PublishedTask, StaffState } from '@tdt/shared/document/state';
import type { GroupId, PersonId, TaskId } from '@tdt/shared/ids';
import type { RefusalReason } from '@tdt/shared/errors';
import type { JournalLine, JournalSeat } from '@tdt/shared/journal/detail';
import type { Locale } from '@tdt/shared/locale';
import type { Contacts } from '@tdt/shared/report/report';
import type { Role } from '@tdt/shared/roles';
import type { PdfDocument } from './pdf/model';

/**
 * What an export is made from: the sections that its readers may read anyway, and what groups published. There is no way
 * from here to a study, a draft or a proposal that is not revealed.
 */
export interface ExportContext {
  readonly locale: Locale;
  /** Server clock, ms. */
  readonly now: number;
  /** `<origin>` of links. */
  readonly origin: string;
  /** Number of the group asked for (`?group=`); null is all of them. */
  readonly group: number | null;
  readonly state: MeetingState;
  readonly staff: StaffState;
  readonly published: (group: GroupId, task: TaskId) => PublishedTask;
}

export interface ContactsContext extends ExportContext {
  /** Details of the people whom the entry asked for. */
  readonly contacts: Contacts;
}

export interface WholeContext extends ContactsContext {
  readonly journal: readonly JournalLine[];
  /** Those that were taken back too: the journal names them. */
  readonly seats: readonly JournalSeat[];
}

export type Made =
  | { readonly kind: 'pdf'; readonly document: PdfDocument }
  | { readonly kind: 'text'; readonly text: string }
  /** There is nothing to give yet. */
  | { readonly kind: 'missing'; readonly reason: RefusalReason };

interface Common {
  /** Last part of the address, with its extension. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly contentType: string;
  /** What the file is, in a word or two of its language; the meeting's title and date follow in its name. */
  readonly label: Readonly<Record<Locale, string>>;
}

interface PlainEntry extends Common {
  readonly build: (context: ExportContext) => Made;
}

/** An export with contact details: every reading of it is a line of the journal. */
interface ContactsEntry extends Common {
  /** Whose details it holds. */
  readonly contactsOf: (context: ExportContext) => readonly PersonId[];
  readonly build: (context: ContactsContext) => Made;
}

/** An export with the journal and, for those who may and when they ask for it (`?contacts=1`), everybody's contact details. */
interface WholeEntry extends Common {
  readonly contactReaders: readonly Role[];
  readonly build: (context: WholeContext) => Made;
}

export type ExportEntry = PlainEntry | ContactsEntry | WholeEntry;

/** Who may have what the meeting exports. */
const EXPORT_READERS: readonly Role[] = ['facilitator', 'meetingRapporteur'];

/** An export as PDF without contact details. */
export const pdfEntry = (
  name: `${string}.pdf`,
  label: Common['label'],
  build: (context: ExportContext) => PdfDocument,
): PlainEntry => ({
  name,
  roles: EXPORT_READERS,
  contentType: 'application/pdf',
  label,
  build: (context) => ({ kind: 'pdf', document: build(context) }),
});

/** An export with the contact details of some people. */
export const contactsEntry = (
  name: string,
  label: Common['label'],
  contentType: string,
  made: Pick<ContactsEntry, 'contactsOf' | 'build'>,
): ContactsEntry => ({ name, roles: EXPORT_READERS, contentType, label, ...made });

/** An export of the whole meeting, or of its journal; without `contactReaders` it never holds contact details. */
export const wholeEntry = (
  name: string,
  label: Common['label'],
  contentType: string,
  text: (context: WholeContext) => string,
  contactReaders: readonly Role[] = [],
): WholeEntry => ({
  name,
  roles: EXPORT_READERS,
  contentType,
  label,
  contactReaders,
  build: (context) => ({ kind: 'text', text: text(context) }),
});
