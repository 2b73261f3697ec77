import { refusalMessage } from '@tdt/shared/errors';
import { checkMeetingFields } from '@tdt/shared/preparation/meeting-fields';
import type { MeetingFields } from '@tdt/shared/preparation/meeting-fields';
import { meetingWarnings, warningMessage } from '@tdt/shared/preparation/warnings';
import { describe, expect, it } from 'vitest';

const check = (fields: Partial<MeetingFields>) => checkMeetingFields(fields);
const NOW = Date.UTC(2026, 10, 1, 9, 0);

describe('the fields of a meeting', () => {
  it('are kept trimmed, in their canonical form, empty ones as null', () => {
    expect(
      check({
        title: '  Assemblée\nde mars ',
        department: '2a',
        place: ' ',
        videoLink: 'https://visio.example/salle',
        date: '2026-12-05T18:30',
        window: { from: '2026-12-01', to: '2026-12-01' },
        nextWindow: { from: '', to: '' },
        reportDeadline: '2026-12-10',
      }),
    ).toEqual({
      ok: true,
      value: {
        title: 'Assemblée de mars',
        department: '2A',
        place: null,
        videoLink: 'https://visio.example/salle',
        date: '2026-12-05T18:30',
        window: { from: '2026-12-01', to: '2026-12-01' },
        nextWindow: null,
        reportDeadline: '2026-12-10',
      },
    });
  });

  it.each<[string, Partial<MeetingFields>, string, string]>([
    ['no title', { title: ' ' }, 'title_missing', 'title'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'text_too_long', 'title'],
    ['a department that is none', { department: '20' }, 'department_unknown', 'department'],
    ['a link that is none', { videoLink: 'javascript:alert(1)' }, 'link_invalid', 'videoLink'],
    ['a date that cannot be read', { date: 'demain' }, 'date_unreadable', 'date'],
    ['30 February', { date: '2026-02-30' }, 'day_impossible', 'date'],
    ['a bad hour', { date: '2026-03-01T25:00' }, 'hour_impossible', 'date'],
    [
      'an hour where a day is meant',
      { candidaciesSentOn: '2026-03-01T10:00' },
      'date_unreadable',
      'candidaciesSentOn',
    ],
    [
      'a window upside down',
      { window: { from: '2026-12-13', to: '2026-12-01' } },
      'window_upside_down',
      'window',
    ],
    [
      'a window with one end',
      { nextWindow: { from: '2026-12-13', to: '' } },
      'window_half',
      'nextWindow',
    ],
    [
      'a window that ends on 31 April',
      { window: { from: '2026-04-01', to: '2026-04-31' } },
      'day_impossible',
      'window.to',
    ],
  ])('are refused with %s, in a sentence that names the field', (_, fields, reason, field) => {
    const refused = check(fields);
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', reason, field } });
    if (refused.ok) return;
    for (const locale of ['fr', 'en'] as const)
      expect(refusalMessage(refused.error, locale)).not.toMatch(/[{}]|candidaciesSentOn|window/i);
  });

  it('may be long, right-to-left or pictures', () => {
    for (const title of ['x'.repeat(200), 'اجتماع الدائرة', '🗳️ Réunion 👩‍👩‍👧'])
      expect(check({ title })).toEqual({ ok: true, value: { title } });
  });
});

const NO_DATES = {
  date: null,
  window: null,
  candidaciesSentOn: null,
  reportDeadline: null,
  nextWindow: null,
};
const codes = (dates: Partial<typeof NO_DATES | MeetingFields>) =>
  meetingWarnings({ ...NO_DATES, ...dates }, NOW).map(({ field, code }) => `${field} ${code}`);

describe('the dates of a meeting', () => {
  it('warn outside their window, and never otherwise', () => {
    const window = { from: '2026-12-01', to: '2026-12-13' };
    expect(codes({ date: '2026-12-13T22:00', window })).toEqual([]);
    expect(codes({ date: '2026-12-14T08:00', window })).toEqual(['date date_after_window']);
    expect(codes({ date: '2026-11-30', window })).toEqual(['date date_before_window']);
  });

  it('warn in the past, by the day', () => {
    expect(codes({ date: '2026-10-31T20:00' })).toEqual(['date date_past']);
    expect(codes({ date: '2026-11-01T08:00' })).toEqual([]);
    expect(codes({ window: { from: '2026-10-01', to: '2026-10-31' } })).toEqual([
      'window window_past',
    ]);
    expect(codes({ reportDeadline: '2026-10-31' })).toEqual(['reportDeadline deadline_past']);
  });

  it('warn in the wrong order', () => {
    const date = '2026-12-05T14:00';
    expect(codes({ date, candidaciesSentOn: '2026-12-06' })).toEqual([
      'candidaciesSentOn sent_after_meeting',
    ]);
    expect(codes({ date, reportDeadline: '2026-12-05T12:00' })).toEqual([
      'reportDeadline deadline_before_meeting',
    ]);
    expect(codes({ date, reportDeadline: '2026-12-05' })).toEqual([]);
    expect(codes({ date, nextWindow: { from: '2026-11-20', to: '2026-12-04' } })).toEqual([
      'nextWindow next_before_meeting',
    ]);
  });

  it('warn in a sentence that gives the window', () => {
    const window = { from: '2026-12-01', to: '2026-12-13' };
    const [warning] = meetingWarnings({ ...NO_DATES, date: '2026-12-14', window }, NOW);
    expect(warningMessage(warning!, 'fr')).toContain('du 01/12/2026 au 13/12/2026');
    expect(warningMessage(warning!, 'en')).toContain('01/12/2026 to 13/12/2026');
  });
});
