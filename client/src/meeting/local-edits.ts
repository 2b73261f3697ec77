import type { ReadRoot, RootWrite } from '@tdt/shared/document/roots';
import type { MeetingSnapshot } from '../stores/meeting-store';

/** Somebody of the group who writes: the field and their name. */
export interface TypingHere {
  readonly name: string;
  readonly field: string;
}

/** The open document, for those who write into it. */
export interface OpenDocument {
  readonly snapshot: () => MeetingSnapshot | null;
  /** Whether it is shown and writes this section. */
  readonly takes: (section: string) => boolean;
  /** As it stands now, also what is not shown yet. */
  readonly read: ReadRoot;
  /** Applies the change here at once; `text` holds the words that a person would miss. */
  readonly write: (writes: readonly RootWrite[], field: string, text: string | null) => void;
  /** Words are in a field and not yet in the document. */
  readonly holding: (field: string, holds: boolean) => void;
  readonly announce: (typing: TypingHere | null) => void;
}

let open: OpenDocument | null = null;

/** Called by the session when a document opens. */
export function setOpenDocument(document: OpenDocument): void {
  open = document;
}

/** Called when a document closes; the next one may be open already. */
export function unsetOpenDocument(document: OpenDocument): void {
  if (open === document) open = null;
}

export const openDocument = (): OpenDocument | null => open;
