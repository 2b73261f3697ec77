import { reportedPeople } from '@tdt/shared/report/report';
import { RoleSchema } from '@tdt/shared/roles';
import { contactsEntry, pdfEntry, wholeEntry } from '../entry';
import type { ExportEntry } from '../entry';
import { journalCsv, journalJson } from './journal-files';
import { meetingJson } from './meeting-json';
import { minutesPdf } from './minutes-pdf';
import { nextIcs } from './next-ics';
import { reportCsv } from './report-csv';
import { reportPdf } from './report-pdf';

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

const REPORT = { fr: 'Remontées', en: 'Report' };
const MEETING = { fr: 'Réunion', en: 'Meeting' };
const JOURNAL = { fr: 'Journal', en: 'Journal' };

/** What leaves the meeting, and what is kept of it. */
export const REPORT_EXPORTS: readonly ExportEntry[] = [
  contactsEntry('report.pdf', REPORT, 'application/pdf', {
    contactsOf: ({ state }) => reportedPeople(state),
    build: (context) => ({ kind: 'pdf', document: reportPdf(context) }),
  }),
  contactsEntry('report.csv', REPORT, CSV, {
    contactsOf: ({ state }) => reportedPeople(state),
    build: (context) => ({ kind: 'text', text: reportCsv(context) }),
  }),
  pdfEntry('minutes.pdf', { fr: 'Compte rendu', en: 'Minutes' }, minutesPdf),
  {
    name: 'next.ics',
    roles: RoleSchema.options,
    contentType: 'text/calendar; charset=utf-8',
    label: { fr: 'Prochaine réunion', en: 'Next meeting' },
    build: nextIcs,
  },
  wholeEntry('meeting.json', MEETING, JSON_TYPE, meetingJson, ['facilitator']),
  wholeEntry('journal.csv', JOURNAL, CSV, journalCsv),
  wholeEntry('journal.json', JOURNAL, JSON_TYPE, journalJson),
];
