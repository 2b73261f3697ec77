import type { Task } from '@tdt/shared/template/template';
import { localized } from '@tdt/shared/locale';
import type { Locale } from '@tdt/shared/locale';
import type { ExportContext } from '../entry';
import type { Block, PdfDocument } from '../pdf/model';
import { footer, meetingLines } from './meeting-lines';
import { candidaciesTo, listName } from './people';
import type { PrintedCandidacy } from './people';
import { printTexts } from './texts';

/** The candidacies of each task, one task a page: for the members before the meeting, for the tables during it. */
export function candidaciesDocument({ state, locale, now }: ExportContext): PdfDocument {
  const texts = printTexts(locale).candidacies;
  const tasks = state.tasks.map((task) => taskBlocks(task, candidaciesTo(state, task.id), locale));
  const blocks: Block[] = [
    meetingLines(state.info, locale),
    { kind: 'paragraph', text: texts.lead },
    ...tasks.flatMap((task, at): Block[] => (at === 0 ? task : [{ kind: 'pageBreak' }, ...task])),
  ];
  return { title: texts.title, locale, date: now, footer: footer(state.info, locale), blocks };
}

function taskBlocks(task: Task, candidacies: readonly PrintedCandidacy[], locale: Locale): Block[] {
  const texts = printTexts(locale).candidacies;
  const title = texts.taskTitle(localized(task.label, locale), candidacies.length);
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: localized(task.text, locale) },
    ...(candidacies.length === 0
      ? [{ kind: 'paragraph', text: texts.none } as const]
      : candidacies.flatMap((one) => candidacyBlocks(one, locale))),
  ];
}

function candidacyBlocks({ candidacy, person }: PrintedCandidacy, locale: Locale): Block[] {
  const { candidacies: texts, meeting } = printTexts(locale);
  const badges = [
    ...(candidacy.outgoing ? [meeting.outgoing] : []),
    ...(candidacy.onTheSpot === null ? [] : [meeting.onTheSpot]),
  ];
  const name = [listName(person), ...(badges.length > 0 ? [`(${badges.join(', ')})`] : [])];
  const text = candidacy.text === '' ? texts.noText : candidacy.text;
  return [
    { kind: 'heading', level: 3, text: name.join(' ') },
    ...(person.origin === null
      ? []
      : [{ kind: 'paragraph', size: 'small', text: texts.origin(person.origin) } as const]),
    { kind: 'paragraph', text },
  ];
}
