import { formatDate, formatLocalTime } from '@tdt/shared/dates';
import type { Info } from '@tdt/shared/document/values';
import type { Locale } from '@tdt/shared/locale';
import type { KeyValues } from '../pdf/model';
import { printTexts } from './texts';

/** "Samedi 5 décembre 2026, 14:00": a local date with its time if it has one. */
export function meetingMoment(date: string, locale: Locale): string {
  const day = formatDate(date, locale);
  const time = formatLocalTime(date);
  return time === null ? day : printTexts(locale).meeting.at(day, time);
}

/** "samedi 5 décembre 2026" inside a French sentence; English days keep their capital. */
export function dayInSentence(date: string, locale: Locale): string {
  const day = formatDate(date, locale);
  return locale === 'fr' ? day.charAt(0).toLowerCase() + day.slice(1) : day;
}

/** Which meeting, when and where, under the title of a document. */
export function meetingLines(info: Info, locale: Locale): KeyValues {
  const texts = printTexts(locale).meeting;
  const when = info.date === null ? texts.noDate : meetingMoment(info.date, locale);
  const entries = [
    { key: texts.meeting, value: info.title },
    { key: texts.date, value: when },
    ...(info.place === null ? [] : [{ key: texts.place, value: info.place }]),
    ...(info.videoLink === null ? [] : [{ key: texts.video, value: info.videoLink }]),
  ];
  return { kind: 'keyValues', entries };
}

/** At the foot of every page: which meeting this belongs to. */
export function footer(info: Info, locale: Locale): string {
  return info.date === null ? info.title : `${info.title} · ${formatDate(info.date, locale)}`;
}
