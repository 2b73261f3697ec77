import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import type { Role } from '@tdt/shared/roles';
import { placeOf, STEPS } from '@tdt/shared/steps';
import type { Step } from '@tdt/shared/steps';
import type { ExportContext } from '../entry';
import type { Block, KeyValues, PdfDocument } from '../pdf/model';
import { consensusRule, share } from './consensus-rule';
import { dayInSentence, footer, meetingLines, meetingMoment } from './meeting-lines';
import { stepTimes } from './step-times';
import { printTexts } from './texts';
import type { PrintTexts } from './texts/fr';

/** What the facilitators hold in their hands: every step with its time, what is read, and the rule of consensus. */
export function runSheetDocument(context: ExportContext): PdfDocument {
  const { state, locale, now } = context;
  const texts = printTexts(locale).runSheet;
  const minutes = STEPS.map((step) => state.steps.get(step)?.minutes ?? 0);
  const times = stepTimes(state.info.date, minutes);
  const stepTitle = (step: Step): string => {
    const text = state.steps.get(step);
    return text ? localized(text.title, locale) : step;
  };
  const rows = STEPS.map((step, at) => [
    ...(times ? [window(times[at])] : []),
    `${at + 1}. ${stepTitle(step)}`,
    placeOf(step) === 'groups' ? texts.groups : texts.plenary,
    texts.minutes(minutes[at] ?? 0),
  ]);
  const total = length(
    minutes.reduce((sum, one) => sum + one, 0),
    texts,
  );
  const blocks: Block[] = [
    meetingLines(state.info, locale),
    team(context),
    {
      kind: 'table',
      columns: [
        ...(times ? [{ header: texts.time, width: 3 }] : []),
        { header: texts.step, width: 5 },
        { header: texts.where, width: 3 },
        { header: texts.duration, width: 2 },
      ],
      rows,
    },
    {
      kind: 'paragraph',
      text: times ? texts.total(total) : `${texts.total(total)} ${texts.noTime}`,
    },
    ...consensusRule(state.settings, locale),
    ...STEPS.flatMap((step, at) => {
      const about = [window(times?.[at]), texts.minutes(minutes[at] ?? 0)];
      const title = `${at + 1}. ${stepTitle(step)} (${about.filter(Boolean).join(', ')})`;
      return stepBlocks(context, step, title);
    }),
  ];
  return { title: texts.title, locale, date: now, footer: footer(state.info, locale), blocks };
}

const window = (time: { from: string; to: string } | undefined): string =>
  time ? `${time.from}–${time.to}` : '';

function length(minutes: number, texts: PrintTexts['runSheet']): string {
  if (minutes < 60) return texts.minutes(minutes);
  return texts.hours(Math.floor(minutes / 60), minutes % 60);
}

/** Who facilitates and who reports, as far as their seats say it; else a place to write it. */
function team({ staff, locale }: ExportContext): KeyValues {
  const texts = printTexts(locale).runSheet;
  const holders = (role: Role): string => {
    const names = [...staff.seats.values()]
      .filter((seat) => seat.role === role)
      .map(({ person, label }) => {
        const known = person === null ? undefined : staff.people.get(person);
        return known ? displayName(known) : label;
      })
      .filter((name) => name !== '');
    return names.length > 0 ? [...new Set(names)].join(', ') : texts.toWrite;
  };
  return {
    kind: 'keyValues',
    entries: [
      { key: texts.facilitators, value: holders('facilitator') },
      { key: texts.rapporteur, value: holders('meetingRapporteur') },
    ],
  };
}

function stepBlocks(context: ExportContext, step: Step, title: string): Block[] {
  const { state, locale } = context;
  const text = state.steps.get(step);
  const said = text ? [text.lead, ...text.paragraphs].map((one) => localized(one, locale)) : [];
  return [
    { kind: 'heading', level: 2, text: title },
    ...said
      .filter((one) => one !== '')
      .map((one, at) =>
        at === 0
          ? ({ kind: 'paragraph', text: [{ text: one, strong: true }] } as const)
          : ({ kind: 'paragraph', text: one } as const),
      ),
    ...(step === 'tasks' ? taskBlocks(context) : []),
    ...(step === 'pooling' ? poolingBlocks(context) : []),
    ...(step === 'closing' ? closingBlocks(context) : []),
  ];
}

function taskBlocks({ state, locale }: ExportContext): Block[] {
  const texts = printTexts(locale).runSheet;
  return state.tasks.flatMap((task): Block[] => [
    { kind: 'heading', level: 3, text: localized(task.label, locale) },
    { kind: 'paragraph', text: localized(task.text, locale) },
    { kind: 'list', items: task.questions.map((question) => localized(question, locale)) },
    ...(task.liaison
      ? [
          {
            kind: 'keyValues',
            entries: [{ key: texts.liaison, value: localized(task.liaison, locale) }],
          } as const,
        ]
      : []),
  ]);
}

function poolingBlocks({ state: { settings }, locale }: ExportContext): Block[] {
  const { exactShare, togetherShare, minGroups } = settings;
  const texts = printTexts(locale).runSheet;
  const text = texts.thresholds(share(exactShare, locale), share(togetherShare, locale), minGroups);
  return [{ kind: 'paragraph', text }];
}

function closingBlocks({ state: { texts: said, info }, locale }: ExportContext): Block[] {
  const texts = printTexts(locale).runSheet;
  const { nextWindow, reportDeadline } = info;
  const entries = [
    ...(reportDeadline === null
      ? []
      : [{ key: texts.deadline, value: meetingMoment(reportDeadline, locale) }]),
    { key: texts.nextPurpose, value: localized(said.nextPurpose, locale) },
    ...(nextWindow === null
      ? []
      : [
          {
            key: texts.nextWindow,
            value: texts.window(
              dayInSentence(nextWindow.from, locale),
              dayInSentence(nextWindow.to, locale),
            ),
          },
        ]),
  ];
  return [{ kind: 'keyValues', entries }];
}
