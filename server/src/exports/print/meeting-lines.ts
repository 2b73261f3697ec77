import { formatDate, formatLocalTime } from '@tdt/shared/dates';
import type { Info } from '@tdt/shared/document/values';
import type { Locale } from '@tdt/shared/locale';
import type { KeyValues } from '../pdf/model';
import { printTexts } from './texts';

/** "Samedi 5 décembre 2026, 14:00", or that the date is to be set. */
function meetingDate(info: Info, locale: Locale): string {
  const texts = printTexts(locale).meeting;
  if (info.date === null) return texts.noDate;
  const day = formatDate(info.date, locale);
  const time = formatLocalTime(info.date);
  return time === null ? day : texts.at(day, time);
}

/** When and where, under the title of a document. */
export function meetingLines(info: Info, locale: Locale): KeyValues {
  const texts = printTexts(locale).meeting;
  const entries = [
    { key: texts.date, value: meetingDate(info, locale) },
    ...(info.place === null ? [] : [{ key: texts.place, value: info.place }]),
    ...(info.videoLink === null ? [] : [{ key: texts.video, value: info.videoLink }]),
  ];
  return { kind: 'keyValues', entries };
}

/** At the foot of every page: which meeting this belongs to. */
export function footer(info: Info, locale: Locale): string {
  return info.date === null ? info.title : `${info.title} · ${formatDate(info.date, locale)}`;
}
