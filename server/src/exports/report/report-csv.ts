import { localized } from '@tdt/shared/locale';
import { peopleOf, reportOf } from '@tdt/shared/report/report';
import type { ReportPerson, TaskReport } from '@tdt/shared/report/report';
import { plenaryName } from '@tdt/shared/people/names';
import type { ContactsContext } from '../entry';
import { csvText, phoneCell, textCell } from './cells';
import { reportTexts } from './texts';

/** The report as a table: one row per person, and one for each task that names nobody. */
export function reportCsv(context: ContactsContext): string {
  const { state, locale, contacts } = context;
  const texts = reportTexts(locale);
  const { csv, departmentCell } = texts.report;
  const { info } = state;
  const rows = reportOf(state, contacts).tasks.flatMap((task) => {
    const people = peopleOf(task);
    const head = [
      textCell(info.title),
      textCell(info.date?.replace('T', ' ') ?? ''),
      info.department === null ? '' : textCell(departmentCell(info.department)),
      textCell(localized(task.task.label, locale)),
      texts.outcome[task.kind],
    ];
    const tail = [exceptionsCell(task, context), textCell(thenOf(task, context))];
    const none = ['', '', '', '', '', ''];
    return people.length === 0
      ? [[...head, ...none, ...tail]]
      : people.map((person) => [...head, ...personCells(person, context), ...tail]);
  });
  const { meeting, date, department, task, outcome, exceptions, then, ...person } = csv;
  const { first, last, email, phone, address, outgoing } = person;
  return csvText(
    [
      ...[meeting, date, department, task, outcome],
      ...[first, last, email, phone, address, outgoing],
      ...[exceptions, then],
    ],
    rows,
  );
}

function personCells(one: ReportPerson, { locale }: ContactsContext): readonly string[] {
  const texts = reportTexts(locale);
  const name = plenaryName(one.name);
  const { email, phone, address } = one.contact;
  return [
    textCell(name.first),
    textCell(name.last),
    one.unreadable ? texts.unreadable : textCell(email),
    phoneCell(phone),
    textCell(address),
    one.outgoing ? texts.yes : '',
  ];
}

function exceptionsCell(task: TaskReport, { locale }: ContactsContext): string {
  if (task.kind === 'draft') return '';
  const texts = reportTexts(locale);
  return textCell(
    task.exceptions.map((one) => texts.reason(texts.exception[one.kind], one.reason)).join(' ; '),
  );
}

const thenOf = (task: TaskReport, { locale }: ContactsContext): string =>
  task.kind === 'debated' || task.kind === 'noCandidacy' ? localized(task.then, locale) : '';
