import type { Info } from '../document/values';
import type { Locale } from '../locale';
import { frenchSpaces } from '../typography';
import { dayOf, outsideWindow, parisLocal } from './days';
import type { DayWindow } from './days';
import { shownDay } from './typed-days';

type Dates = Pick<Info, 'date' | 'window' | 'candidaciesSentOn' | 'reportDeadline' | 'nextWindow'>;

/** Something to look at in the dates of a meeting; it never prevents anything (`method.md`, "Before the meeting" 1). */
export interface DateWarning {
  readonly field: keyof Dates;
  readonly code: keyof typeof SENTENCES;
  readonly window?: DayWindow;
}

const SENTENCES = {
  date_past: {
    fr: 'Cette date est passée.',
    en: 'This date is in the past.',
  },
  date_before_window: {
    fr: 'C’est avant la période prévue, du {from} au {to}.',
    en: 'This is before the planned period, {from} to {to}.',
  },
  date_after_window: {
    fr: 'C’est après la période prévue, du {from} au {to}.',
    en: 'This is after the planned period, {from} to {to}.',
  },
  window_past: {
    fr: 'Cette période est passée.',
    en: 'This period is over.',
  },
  sent_after_meeting: {
    fr: 'C’est après la réunion : les membres n’auraient pas le temps de lire les candidatures.',
    en: 'This is after the meeting: members would have no time to read the candidacies.',
  },
  deadline_past: {
    fr: 'Cette échéance est passée.',
    en: 'This deadline is over.',
  },
  deadline_before_meeting: {
    fr: 'C’est avant la réunion : les remontées ne peuvent pas encore être prêtes.',
    en: 'This is before the meeting: the report cannot be ready yet.',
  },
  next_before_meeting: {
    fr: 'Cette période finit avant la réunion elle-même.',
    en: 'This period ends before the meeting itself.',
  },
} as const satisfies Record<string, { fr: string; en: string }>;

function dateWarnings({ date, window }: Dates, now: string): DateWarning[] {
  if (date === null) return [];
  const found: DateWarning[] = [];
  // By the day: a meeting that began at two has not been missed at five past.
  if (dayOf(date) < dayOf(now)) found.push({ field: 'date', code: 'date_past' });
  const side = outsideWindow(date, window);
  if (side !== null && window !== null)
    found.push({ field: 'date', code: `date_${side}_window`, window });
  return found;
}

function otherWarnings(dates: Dates, now: string): DateWarning[] {
  const { date, window, candidaciesSentOn, reportDeadline, nextWindow } = dates;
  const found: DateWarning[] = [];
  const add = (field: DateWarning['field'], code: DateWarning['code']) =>
    found.push({ field, code });
  if (window !== null && window.to < dayOf(now)) add('window', 'window_past');
  if (date !== null && candidaciesSentOn !== null && candidaciesSentOn > dayOf(date))
    add('candidaciesSentOn', 'sent_after_meeting');
  if (
    reportDeadline !== null &&
    date !== null &&
    reportDeadline < date.slice(0, reportDeadline.length)
  )
    add('reportDeadline', 'deadline_before_meeting');
  else if (reportDeadline !== null && reportDeadline < now.slice(0, reportDeadline.length))
    add('reportDeadline', 'deadline_past');
  if (date !== null && nextWindow !== null && nextWindow.to < dayOf(date))
    add('nextWindow', 'next_before_meeting');
  return found;
}

/** What is to look at in the dates of a meeting at `now` (ms): past, outside its window, in the wrong order. */
export function meetingWarnings(dates: Dates, now: number): readonly DateWarning[] {
  const local = parisLocal(now);
  return [...dateWarnings(dates, local), ...otherWarnings(dates, local)];
}

/** The sentence of a warning in the person's language. */
export function warningMessage({ code, window }: DateWarning, locale: Locale): string {
  const text = SENTENCES[code][locale]
    .replace('{from}', shownDay(window?.from ?? null))
    .replace('{to}', shownDay(window?.to ?? null));
  return locale === 'fr' ? frenchSpaces(text) : text;
}
