import { formatDate, formatTime } from '@tdt/shared/dates';
import { localized } from '@tdt/shared/locale';
import type { Locale } from '@tdt/shared/locale';
import { peopleOf, reportOf } from '@tdt/shared/report/report';
import type { Report, ReportPerson, TaskReport } from '@tdt/shared/report/report';
import { displayName, plenaryName } from '@tdt/shared/people/names';
import { dayInParis } from '@tdt/shared/time/paris';
import type { ContactsContext } from '../entry';
import type { Block, PdfDocument, Text } from '../pdf/model';
import { meetingMoment } from '../print/meeting-lines';
import { groupedPhone } from './cells';
import { meetingPaper } from './paper';
import { reportTexts } from './texts';

/** The report with contact details, to be sent or kept until it is. */
export function reportPdf(context: ContactsContext): PdfDocument {
  const { state, locale, contacts } = context;
  const texts = reportTexts(locale).report;
  const report = reportOf(state, contacts);
  return meetingPaper(context, texts.title, [
    facts(report, context),
    {
      kind: 'framed',
      blocks: [{ kind: 'paragraph', text: [{ text: texts.private, strong: true }] }],
    },
    ...report.tasks.flatMap((task) => taskBlocks(task, locale)),
    ...missingBlocks(report, locale),
  ]);
}

function facts(report: Report, { state, locale }: ContactsContext): Block {
  const texts = reportTexts(locale).report;
  const { department, reportDeadline } = state.info;
  const sent =
    report.sentAt === null
      ? texts.draft
      : texts.sent(
          formatDate(dayInParis(report.sentAt), locale),
          formatTime(report.sentAt, locale),
        );
  const entries = [
    ...(department === null ? [] : [{ key: texts.department, value: department }]),
    ...(reportDeadline === null
      ? []
      : [{ key: texts.deadline, value: meetingMoment(reportDeadline, locale) }]),
    { key: texts.state, value: report.changedSince ? `${sent} ${texts.changed}` : sent },
  ];
  return { kind: 'keyValues', entries };
}

function taskBlocks(task: TaskReport, locale: Locale): readonly Block[] {
  const texts = reportTexts(locale);
  const people = peopleOf(task);
  return [
    { kind: 'heading', level: 2, text: localized(task.task.label, locale) },
    { kind: 'paragraph', text: [{ text: texts.outcome[task.kind], strong: true }] },
    ...(people.length === 0 ? [] : [peopleTable(people, locale)]),
    ...exceptionBlocks(task, locale),
    ...(task.kind === 'debated' || task.kind === 'noCandidacy'
      ? [{ kind: 'paragraph', text: localized(task.then, locale) } as const]
      : []),
  ];
}

/** Why an act is out of the ordinary: printed wherever the act is. */
export function exceptionBlocks(task: TaskReport, locale: Locale): readonly Block[] {
  if (task.kind === 'draft') return [];
  const texts = reportTexts(locale);
  return task.exceptions.map(({ kind, reason }) => ({
    kind: 'paragraph',
    text: texts.reason(texts.exception[kind], reason),
  }));
}

function peopleTable(people: readonly ReportPerson[], locale: Locale): Block {
  const texts = reportTexts(locale);
  const { columns } = texts.report;
  const known = (one: ReportPerson, text: string | null, needed: boolean): Text => {
    if ((text ?? '').trim() !== '') return text ?? '';
    return one.unreadable ? texts.unreadable : needed ? texts.missing : '';
  };
  return {
    kind: 'table',
    columns: [
      { header: columns.name, width: 3 },
      { header: columns.email, width: 4 },
      { header: columns.phone, width: 3 },
      { header: columns.address, width: 3 },
    ],
    rows: people.map((one) => [
      nameText(one, locale),
      known(one, one.contact.email, true),
      known(one, groupedPhone(one.contact.phone ?? '') ?? one.contact.phone, true),
      known(one, one.contact.address, false),
    ]),
  };
}

/** "Inès RIVIÈRE", the surname strong, and whether outgoing. */
function nameText(one: ReportPerson, locale: Locale): Text {
  const { first, last } = plenaryName(one.name);
  const outgoing = one.outgoing ? [` (${reportTexts(locale).outgoing})`] : [];
  return [first, ' ', { text: last, strong: true }, ...outgoing].filter((part) => part !== '');
}

function missingBlocks({ missing }: Report, locale: Locale): readonly Block[] {
  const texts = reportTexts(locale).report;
  if (missing.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.missingTitle },
    {
      kind: 'list',
      items: missing.map((one) =>
        texts.missingLine(
          displayName(one.name),
          one.missing.map((field) => texts.field[field]).join(', '),
        ),
      ),
    },
  ];
}
