import { localized } from '@tdt/shared/locale';
import type { Locale } from '@tdt/shared/locale';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import { minutesOf } from '@tdt/shared/report/minutes';
import type { Minutes, MinutesRound, MinutesTask } from '@tdt/shared/report/minutes';
import { peopleOf } from '@tdt/shared/report/report';
import type { ReadingSettings } from '@tdt/shared/consensus/reading';
import type { PersonName } from '@tdt/shared/people/names';
import { plenaryName } from '@tdt/shared/people/names';
import type { ExportContext } from '../entry';
import type { Block, PdfDocument, Run, Text } from '../pdf/model';
import { share } from '../print/consensus-rule';
import { meetingMoment } from '../print/meeting-lines';
import { meetingPaper } from './paper';
import { exceptionBlocks } from './report-pdf';
import { reportTexts } from './texts';

/** The minutes: what may be given to everybody. */
export function minutesPdf(context: ExportContext): PdfDocument {
  const { locale } = context;
  const texts = reportTexts(locale).minutes;
  const minutes = minutesOf(context);
  return meetingPaper(context, texts.title, [
    { kind: 'heading', level: 2, text: texts.attendance },
    attendance(minutes, locale),
    ...minutes.tasks.flatMap((task) => taskBlocks(task, minutes.groups, context)),
    { kind: 'heading', level: 2, text: texts.next },
    nextBlock(minutes, locale),
  ]);
}

function attendance({ attendance: counts, groups }: Minutes, locale: Locale): Block {
  const texts = reportTexts(locale).minutes;
  const { listed, room, remote, women, men, others } = counts;
  const value = (key: string, text: string) => ({ key, value: text });
  return {
    kind: 'keyValues',
    entries: [
      value(texts.listed, String(listed)),
      value(texts.present, texts.presentValue(room, remote)),
      value(texts.parity, texts.parityValue(women, men, others)),
      value(texts.groups, String(groups)),
    ],
  };
}

function nextBlock({ next }: Minutes, locale: Locale): Block {
  const texts = reportTexts(locale).minutes;
  if (!next) return { kind: 'paragraph', text: texts.nextNone };
  const entries = [
    { key: texts.nextDate, value: meetingMoment(next.date, locale) },
    ...(next.place === null ? [] : [{ key: texts.nextPlace, value: next.place }]),
    { key: texts.nextPurpose, value: next.purpose },
  ];
  return { kind: 'keyValues', entries };
}

function taskBlocks(
  one: MinutesTask,
  groups: number,
  { state, locale }: ExportContext,
): readonly Block[] {
  const texts = reportTexts(locale).minutes;
  return [
    { kind: 'heading', level: 2, text: localized(one.task.label, locale) },
    {
      kind: 'paragraph',
      text: texts.candidacies(one.candidacies, one.onTheSpot, one.retracted),
    },
    ...profileBlocks(one, groups, locale),
    { kind: 'heading', level: 3, text: texts.checks },
    one.rounds.length === 0
      ? { kind: 'paragraph', text: texts.noCheck }
      : roundsTable(one.rounds, locale),
    ...readingBlocks(one.rounds, state.settings, locale),
    { kind: 'heading', level: 3, text: texts.outcome },
    ...outcomeBlocks(one, locale),
  ];
}

function profileBlocks(one: MinutesTask, groups: number, locale: Locale): readonly Block[] {
  const texts = reportTexts(locale).minutes;
  const written = PROFILE_LISTS.filter((list) => one.profiles[list].length > 0);
  if (written.length === 0) return [{ kind: 'paragraph', text: texts.noProfiles }];
  return written.flatMap((list): Block[] => [
    { kind: 'heading', level: 3, text: texts.list[list] },
    {
      kind: 'list',
      items: one.profiles[list].map((entry) => texts.entry(entry.label, entry.groups, groups)),
    },
  ]);
}

function roundsTable(rounds: readonly MinutesRound[], locale: Locale): Block {
  const texts = reportTexts(locale).minutes;
  const { columns } = texts;
  const byPhone = rounds.some(({ phone }) => phone !== null);
  const end = (header: string) => ({ header, width: 'auto', align: 'end' }) as const;
  return {
    kind: 'table',
    columns: [
      { header: columns.round, width: 'auto' },
      { header: columns.pair, width: 5 },
      { header: columns.mode, width: 3 },
      ...(byPhone ? [end(columns.adhesions)] : []),
      end(columns.reservations),
      end(columns.oppositions),
      end(columns.lifted),
    ],
    rows: rounds.map((round) => [
      String(round.round),
      namesText(round.pair, texts.and),
      howText(round, locale),
      ...(byPhone ? [round.phone?.adhesions?.toString() ?? '–'] : []),
      String(round.reservations),
      String(round.oppositions),
      String(round.lifted),
    ]),
  };
}

/** What each check by phone read, by the very rule and numbers that gave the word. */
function readingBlocks(
  rounds: readonly MinutesRound[],
  { wideShare, oppositionShare }: ReadingSettings,
  locale: Locale,
): readonly Block[] {
  const texts = reportTexts(locale).minutes.reading;
  return rounds.flatMap(({ round, reading }): Block[] => {
    if (!reading) return [];
    const { adhesionsNeeded, oppositionsBorne, answersNeeded, base, answers } = reading;
    const rule = texts.rule(
      [share(wideShare, locale), adhesionsNeeded],
      [share(oppositionShare, locale), oppositionsBorne],
      answersNeeded,
    );
    const text = [texts.said(round, texts.word[reading.word]), rule];
    return [
      { kind: 'paragraph', text: [...text, ...(base < answers ? [texts.lone] : [])].join(' ') },
    ];
  });
}

function howText({ phone, closed }: MinutesRound, locale: Locale): string {
  const texts = reportTexts(locale).minutes;
  const how = phone ? texts.phone(phone.answered, phone.entitled) : texts.oral;
  return closed ? how : `${how} (${texts.open})`;
}

function outcomeBlocks({ outcome }: MinutesTask, locale: Locale): readonly Block[] {
  const texts = reportTexts(locale);
  const names = peopleOf(outcome).map(({ name }) => name);
  const word: Run = { text: texts.outcome[outcome.kind], strong: true };
  const joint = outcome.kind === 'designated' ? texts.minutes.and : ', ';
  return [
    {
      kind: 'paragraph',
      text: names.length === 0 ? [word] : [word, '\n', ...namesText(names, joint)],
    },
    ...exceptionBlocks(outcome, locale),
    ...(outcome.kind === 'debated' || outcome.kind === 'noCandidacy'
      ? [{ kind: 'paragraph', text: localized(outcome.then, locale) } as const]
      : []),
  ];
}

/** "Inès RIVIÈRE et Ibrahim SAINT-LOUP", surnames strong. */
function namesText(names: readonly PersonName[], joint: string): Exclude<Text, string> {
  return names.flatMap((name, at) => {
    const { first, last } = plenaryName(name);
    const before = at === 0 ? [] : [joint];
    return [...before, first === '' ? '' : `${first} `, { text: last, strong: true }].filter(
      (part) => part !== '',
    );
  });
}
