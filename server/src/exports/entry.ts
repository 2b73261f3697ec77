import type { MeetingState, PublishedTask, StaffState } from '@tdt/shared/document/state';
import type { GroupId, PersonId, TaskId } from '@tdt/shared/ids';
import type { Locale } from '@tdt/shared/locale';
import type { Contact } from '@tdt/shared/protocol/http';
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
  readonly contacts: ReadonlyMap<PersonId, Contact>;
}

export type Made =
  | { readonly kind: 'pdf'; readonly document: PdfDocument }
  | { readonly kind: 'text'; readonly text: string };

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

export type ExportEntry = PlainEntry | ContactsEntry;

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
