import type { MeetingId, PersonId } from '@tdt/shared/ids';
import {
  ContactSchema,
  JournalAnswerSchema,
  ReportContactsSchema,
} from '@tdt/shared/protocol/http';
import type { Contact, JournalAnswer, ReportContacts } from '@tdt/shared/protocol/http';
import type { ApiResult } from './api-error';
import { call, meetingPath } from './api';

/** GET /api/meetings/:id/report/contacts: one line of the journal. */
export const readReportContacts = (meeting: MeetingId): Promise<ApiResult<ReportContacts>> =>
  call('GET', meetingPath(meeting, '/report/contacts'), ReportContactsSchema);

/** GET /api/meetings/:id/people/:person/contact: one line of the journal. */
export const readContact = (meeting: MeetingId, person: PersonId): Promise<ApiResult<Contact>> =>
  call('GET', meetingPath(meeting, `/people/${encodeURIComponent(person)}/contact`), ContactSchema);

/** PUT /api/meetings/:id/people/:person/contact. */
export const writeContact = (
  meeting: MeetingId,
  person: PersonId,
  contact: Contact,
): Promise<ApiResult<Contact>> =>
  call(
    'PUT',
    meetingPath(meeting, `/people/${encodeURIComponent(person)}/contact`),
    ContactSchema,
    contact,
  );

/** GET /api/meetings/:id/journal. */
export const readJournal = (meeting: MeetingId): Promise<ApiResult<JournalAnswer>> =>
  call('GET', meetingPath(meeting, '/journal'), JournalAnswerSchema);

/** It answers nothing. */
const NOTHING = { safeParse: () => ({ success: true as const, data: null }) };

/** DELETE /api/meetings/:id: every trace of it, at once. */
export const eraseMeeting = (meeting: MeetingId): Promise<ApiResult<null>> =>
  call('DELETE', meetingPath(meeting, ''), NOTHING);

const personPath = (meeting: MeetingId, person: PersonId, rest = ''): string =>
  meetingPath(meeting, `/people/${encodeURIComponent(person)}${rest}`);

/** DELETE /api/meetings/:id/people/:person: what was decided stays, without their name. */
export const erasePerson = (meeting: MeetingId, person: PersonId): Promise<ApiResult<null>> =>
  call('DELETE', personPath(meeting, person), NOTHING);

/** Where a file of the meeting is downloaded from. */
export const exportPath = (meeting: MeetingId, name: string, query: string): string =>
  `${meetingPath(meeting, '/exports/')}${name}?${query}`;
