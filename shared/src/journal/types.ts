import type { CommandType } from '../protocol/commands';
import type { JournalDetail } from './detail';

/** Lines that no command writes: what comes over HTTP, and the meeting's own beginning. */
type ServerLine =
  | 'meeting.create'
  | 'seat.join'
  | 'seat.wait'
  | 'seat.open'
  | 'import.members'
  | 'import.candidacies'
  | 'contact.read'
  | 'contact.write'
  | 'contact.export'
  | 'person.export'
  | 'person.erase'
  | 'report.read';

/** Every type that a line of the journal may have. */
export type JournalType = CommandType | ServerLine;

/** The sentence of a line; null for a command that changes no outcome and leaves none. */
export type Sentence = ((detail: JournalDetail) => string) | null;

/** What the journal tells of each command; a test sees that none is missing. */
export type JournalSentences = Readonly<Partial<Record<JournalType, Sentence>>>;
