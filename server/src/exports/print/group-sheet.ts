import { recusalsOf } from '@tdt/shared/groups/recusal';
import { localized } from '@tdt/shared/locale';
import { compareNames, displayName } from '@tdt/shared/people/names';
import type { Group } from '@tdt/shared/document/values';
import type { Task } from '@tdt/shared/template/template';
import type { ExportContext } from '../entry';
import type { Block, PdfDocument, Table, Text } from '../pdf/model';
import { footer } from './meeting-lines';
import { candidaciesTo, listName } from './people';
import { printTexts } from './texts';
import type { PrintTexts } from './texts/fr';

const QUALITIES = 4;
const OTHERS = 3;
const ROW = 7;
/** A table of more rows may go on overleaf. */
const ONE_PAGE = 12;

/**
 * For a group without a phone: a page a task to hand in, and apart the study of the candidacies, which stays in the
 * group. With `?group=` it is that group's own, in its own order of the tasks.
 */
export function groupSheet(context: ExportContext): PdfDocument {
  const { state, locale, now } = context;
  const texts = printTexts(locale).groupSheet;
  const group = state.groups.find(({ number }) => number === context.group) ?? null;
  const number = context.group === null ? texts.blank : String(context.group);
  const tasks = inOrderOf(group, state.tasks);
  const blocks: Block[] = [
    { kind: 'paragraph', text: texts.lead },
    whoBlocks(context, group),
    ...tasks.flatMap((task, at): Block[] => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      ...toHandIn(context, group, task),
    ]),
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: texts.keepTitle },
    { kind: 'paragraph', text: texts.keepLead },
    ...tasks.flatMap((task) => study(context, task)),
  ];
  return {
    title: texts.title(texts.group(number)),
    locale,
    date: now,
    footer: `${texts.group(number)} · ${footer(state.info, locale)}`,
    blocks,
  };
}

/** In the group's own order; tasks added since then come last. */
function inOrderOf(group: Group | null, tasks: readonly Task[]): readonly Task[] {
  const order = group?.taskOrder ?? [];
  const rank = (task: Task): number => {
    const at = order.indexOf(task.id);
    return at < 0 ? tasks.length : at;
  };
  return [...tasks].sort((a, b) => rank(a) - rank(b));
}

function whoBlocks({ state, locale }: ExportContext, group: Group | null): Block {
  const texts = printTexts(locale).groupSheet;
  const [pen] = group?.rapporteurs ?? [];
  const rapporteur = pen === undefined ? undefined : state.people.get(pen);
  const members = [...state.people.values()]
    .filter((person) => group !== null && person.group === group.id)
    .sort(compareNames)
    .map(listName);
  return {
    kind: 'keyValues',
    entries: [
      { key: texts.rapporteur, value: rapporteur ? displayName(rapporteur) : texts.toWrite },
      ...(members.length === 0 ? [] : [{ key: texts.members, value: members.join(', ') }]),
    ],
  };
}

function toHandIn(context: ExportContext, group: Group | null, task: Task): Block[] {
  const { state, locale } = context;
  const texts = printTexts(locale).groupSheet;
  return [
    { kind: 'heading', level: 2, text: texts.taskTitle(localized(task.label, locale)) },
    { kind: 'paragraph', text: recusedLine(context, group, task) },
    { kind: 'lines', label: texts.qualities, count: QUALITIES },
    { kind: 'lines', label: texts.pastPractice, count: OTHERS },
    { kind: 'lines', label: texts.goodExperiences, count: OTHERS },
    { kind: 'lines', label: texts.vigilance, count: OTHERS },
    { kind: 'list', marker: 'boxes', items: [texts.spoken] },
    { kind: 'together', blocks: proposal(texts, state.settings.advisedNames) },
  ];
}

function recusedLine({ state, locale }: ExportContext, group: Group | null, task: Task): string {
  const texts = printTexts(locale).groupSheet;
  const recused = group === null ? [] : recusalsOf(state, group.id, task.id).people;
  const names = recused.flatMap((id) => {
    const person = state.people.get(id);
    return person ? [displayName(person)] : [];
  });
  return names.length === 0 ? texts.recusedNobody : texts.recused(names.join(', '));
}

function proposal(texts: PrintTexts['groupSheet'], advised: number): Block[] {
  return [
    { kind: 'heading', level: 3, text: texts.proposal },
    { kind: 'paragraph', text: `${texts.one} ${texts.training}` },
    {
      kind: 'columns',
      widths: [1, 1],
      columns: [
        [
          { kind: 'list', marker: 'boxes', items: [texts.pair] },
          { kind: 'lines', count: 2 },
          { kind: 'list', marker: 'boxes', items: [texts.none] },
        ],
        [
          { kind: 'list', marker: 'boxes', items: [texts.names(advised)] },
          { kind: 'lines', count: advised },
        ],
      ],
    },
  ];
}

function study({ state, locale }: ExportContext, task: Task): Block[] {
  const { groupSheet: texts, meeting } = printTexts(locale);
  const candidacies = candidaciesTo(state, task.id);
  const heading = { kind: 'heading', level: 3, text: localized(task.label, locale) } as const;
  if (candidacies.length === 0) return [heading, { kind: 'paragraph', text: texts.noCandidacy }];
  const rows = candidacies.map(({ candidacy, person }): Text[] => {
    const badge = candidacy.outgoing ? ` (${meeting.outgoing})` : '';
    return [`${listName(person)}${badge}`, texts.box, texts.box];
  });
  const table: Table = {
    kind: 'table',
    rowHeight: ROW,
    columns: [
      { header: texts.candidate, width: 1 },
      { header: texts.retained, width: 'auto', align: 'center' },
      { header: texts.notRetained, width: 'auto', align: 'center' },
    ],
    rows,
  };
  if (rows.length > ONE_PAGE) return [heading, table];
  return [{ kind: 'together', blocks: [heading, table] }];
}
