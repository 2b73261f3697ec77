import * as z from 'zod/mini';
import type { Info } from '../document/values';
import { ok, refuse } from '../outcome';
import type { Refusal, RefusalReason, Result } from '../outcome';
import { cleanText } from '../people/clean';
import { localDateProblem } from './days';
import type { DayWindow } from './days';
import { departmentCode } from './departments';

/** What the form of a meeting asks (`method.md`, "Before the meeting" 1), in its order. */
export const MEETING_FIELDS = [
  'title',
  'date',
  'place',
  'department',
  'videoLink',
  'window',
  'candidaciesSentOn',
  'reportDeadline',
  'nextWindow',
] as const;
export type MeetingField = (typeof MEETING_FIELDS)[number];
export type MeetingFields = Pick<Info, MeetingField>;

/** Longest texts, in characters as the browser counts them. */
export const MEETING_LIMITS = { title: 200, place: 200, videoLink: 500 } as const;

const text = z.string().check(z.maxLength(5000));
const nullable = z.exactOptional(z.nullable(text));
const windowSchema = z.exactOptional(z.nullable(z.object({ from: text, to: text })));

/** The shape of the fields as they are sent; what they may hold is said by `checkMeetingFields`, in sentences. */
export const MEETING_FIELD_SHAPES = {
  title: z.exactOptional(text),
  date: nullable,
  place: nullable,
  department: nullable,
  videoLink: nullable,
  window: windowSchema,
  candidaciesSentOn: nullable,
  reportDeadline: nullable,
  nextWindow: windowSchema,
} as const;

type Check<F extends MeetingField> = (
  value: MeetingFields[F],
  field: F,
) => Result<MeetingFields[F]>;

const no = (reason: RefusalReason, field: string, params: Record<string, string | number> = {}) =>
  refuse('invalid', reason, { field, params: { field, ...params } });

/** One line of text, or null when nothing is left of it. */
function line(value: string, field: string, limit: number): Result<string | null> {
  const clean = cleanText(value, 5000);
  if (clean.length > limit) return no('text_too_long', field, { limit });
  return ok(clean === '' ? null : clean);
}

const title: Check<'title'> = (value, field) => {
  const clean = line(value, field, MEETING_LIMITS.title);
  if (!clean.ok) return clean;
  return clean.value === null ? no('title_missing', field) : ok(clean.value);
};

const place: Check<'place'> = (value, field) =>
  value === null ? ok(null) : line(value, field, MEETING_LIMITS.place);

const department: Check<'department'> = (value, field) => {
  if (value === null || value.trim() === '') return ok(null);
  const code = departmentCode(value);
  return code === null ? no('department_unknown', field) : ok(code);
};

const WebLinkSchema = z.url({ protocol: /^https?$/ });

const videoLink: Check<'videoLink'> = (value, field) => {
  const clean = value === null ? ok(null) : line(value, field, MEETING_LIMITS.videoLink);
  if (!clean.ok || clean.value === null) return clean;
  return WebLinkSchema.safeParse(clean.value).success ? clean : no('link_invalid', field);
};

const DATE_REASONS = {
  form: 'date_unreadable',
  day: 'day_impossible',
  hour: 'hour_impossible',
} as const;

function localDate(value: string | null, field: string, hour: boolean): Result<string | null> {
  if (value === null || value.trim() === '') return ok(null);
  const date = value.trim();
  const problem = localDateProblem(date);
  if (problem !== null) return no(DATE_REASONS[problem], field);
  return hour || date.length === 10 ? ok(date) : no('date_unreadable', field);
}

function window(value: DayWindow | null, field: string): Result<DayWindow | null> {
  if (value === null) return ok(null);
  const from = localDate(value.from, `${field}.from`, false);
  if (!from.ok) return from;
  const to = localDate(value.to, `${field}.to`, false);
  if (!to.ok) return to;
  if (from.value === null && to.value === null) return ok(null);
  if (from.value === null || to.value === null) return no('window_half', field);
  if (from.value > to.value) return no('window_upside_down', field);
  return ok({ from: from.value, to: to.value });
}

const CHECKS: { readonly [F in MeetingField]: Check<F> } = {
  title,
  date: (value, field) => localDate(value, field, true),
  place,
  department,
  videoLink,
  window,
  candidaciesSentOn: (value, field) => localDate(value, field, false),
  reportDeadline: (value, field) => localDate(value, field, true),
  nextWindow: window,
};

function checkInto<F extends MeetingField>(
  field: F,
  given: Partial<MeetingFields>,
  clean: Partial<MeetingFields>,
): Refusal | null {
  const value: MeetingFields[F] | undefined = given[field];
  if (value === undefined) return null;
  const checked = CHECKS[field](value, field);
  if (!checked.ok) return checked.error;
  clean[field] = checked.value;
  return null;
}

/**
 * The fields given, trimmed and in their kept form (department `2A`, empty texts null), and why the others cannot be kept,
 * each naming its field: a missing title, a text too long, an unknown department, a day or an hour that does not exist, a
 * window upside down or with one end, a link that is none. Dates that are merely unlikely are `meetingWarnings`.
 */
export function readMeetingFields(given: Partial<MeetingFields>): {
  readonly clean: Partial<MeetingFields>;
  readonly problems: readonly Refusal[];
} {
  const clean: Partial<MeetingFields> = {};
  const problems = MEETING_FIELDS.flatMap((field) => checkInto(field, given, clean) ?? []);
  return { clean, problems };
}

/** The fields given in their kept form, or the first refusal of `readMeetingFields`. */
export function checkMeetingFields(given: Partial<MeetingFields>): Result<Partial<MeetingFields>> {
  const { clean, problems } = readMeetingFields(given);
  return problems[0] ? { ok: false, error: problems[0] } : ok(clean);
}
