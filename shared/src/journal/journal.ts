import type { Locale } from '../locale';
import { frenchSpaces } from '../typography';
import { JournalDetail } from './detail';
import type { JournalFacts, JournalLine } from './detail';
import { SENTENCES_EN } from './sentences-en';
import { SENTENCES_FR } from './sentences-fr';
import type { JournalSentences, JournalType } from './types';

const SENTENCES: Readonly<Record<Locale, JournalSentences>> = {
  fr: SENTENCES_FR,
  en: SENTENCES_EN,
};

const isJournalType = (type: string): type is JournalType => Object.hasOwn(SENTENCES_FR, type);

/**
 * What a line says, in words: ids become names here only, from what the reader may read anyway. A line of a type that this version does
 * not know keeps its type and is never left out.
 */
export function journalSentence(line: JournalLine, facts: JournalFacts, locale: Locale): string {
  const sentence = isJournalType(line.type) ? SENTENCES[locale][line.type] : null;
  const said = sentence?.(new JournalDetail(line.detail, facts, locale)) ?? line.type;
  const words = said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
  return locale === 'fr' ? frenchSpaces(words) : words;
}

/** The parts of a meeting that lines are about, to choose among them. */
export const JOURNAL_TOPICS = [
  'acts',
  'candidacies',
  'people',
  'groups',
  'seats',
  'contacts',
  'other',
] as const;
export type JournalTopic = (typeof JOURNAL_TOPICS)[number];

const TOPIC_OF: Readonly<Record<string, JournalTopic>> = {
  check: 'acts',
  decision: 'acts',
  report: 'acts',
  next: 'acts',
  candidacy: 'candidacies',
  person: 'people',
  group: 'groups',
  groups: 'groups',
  rapporteur: 'groups',
  pen: 'groups',
  seat: 'seats',
  door: 'seats',
  contact: 'contacts',
};

/** Which part of the meeting a line is about. */
export function journalTopic(type: string): JournalTopic {
  if (type === 'report.read') return 'contacts';
  if (type === 'task.reveal') return 'acts';
  return TOPIC_OF[type.split('.')[0] ?? ''] ?? 'other';
}
