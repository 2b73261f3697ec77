import { readPublished } from '@tdt/shared/document/state';
import { minutesOf } from '@tdt/shared/report/minutes';
import { minutesPdf } from '@tdt/server/exports/report/minutes-pdf';
import { describe, expect, it } from 'vitest';
import { contextOf, wordsOf } from '../../support/export-context';
import { answer, opened } from '../../support/phone-check';
import { SampleMeeting } from '../../support/meeting-state';
import { entry, NO_LISTS } from '../consensus/helpers';

describe('the minutes', () => {
  it('have the merged profiles of each task, with the number of groups that share each entry', () => {
    const meeting = new SampleMeeting({ people: 6, groups: 3, step: 'closing' });
    const said: Record<string, string> = {
      g0: 'Tenir un budget',
      g1: 'tenir un BUDGET',
      g2: 'Écoute',
    };
    const { state, staff } = meeting;
    const minutes = minutesOf({
      state,
      staff,
      published: (group, task) => {
        const qualities = [entry(`e${group}`, said[group] ?? '')];
        const lists = task === meeting.task(4) ? { ...NO_LISTS, qualities } : NO_LISTS;
        return { ...readPublished(() => new Map(), group, task), lists };
      },
    });
    const of = (at: number) =>
      minutes.tasks.find(({ task }) => task.id === meeting.task(at))?.profiles.qualities;
    expect(of(4)).toEqual([
      { label: 'Tenir un budget', groups: 2 },
      { label: 'Écoute', groups: 1 },
    ]);
    expect(of(0)).toEqual([]);
  });

  it('say what a check by phone read, with its rule and its numbers, once it is closed', () => {
    const { meeting, check } = opened();
    for (const person of [2, 3, 4, 5]) answer(meeting, check, person, 'adhesion');
    answer(meeting, check, 6, 'opposition', 'Qui prendra le relais ?');
    const said = (locale: 'fr' | 'en') => wordsOf(minutesPdf(contextOf(meeting, { locale })));
    expect(said('fr')).not.toContain('Lecture du tour');
    meeting.give('check.close', { check });
    expect(said('fr').replace(/\s/g, ' ')).toContain(
      'Lecture du tour 1 : large adhésion. Règle : large adhésion à partir de 60 % d’adhésions (ici 3) et avec 5 % d’oppositions au plus (ici 1, une est toujours admise), si 4 personnes au moins ont répondu. Une opposition isolée ne compte pas dans ce calcul.',
    );
    expect(said('en')).toContain('Reading of round 1: wide support. Rule: wide support from 60%');
    for (const locale of ['fr', 'en'] as const) expect(said(locale)).not.toContain('relais');
  });

  it('have no reading of an oral check: the facilitators heard the room', () => {
    const meeting = new SampleMeeting({
      people: 6,
      groups: 2,
      candidacies: [
        [0, 0],
        [1, 0],
      ],
      step: 'pooling',
      revealed: [0],
    });
    const pair = [meeting.candidacy(0), meeting.candidacy(1)] as const;
    const { result } = meeting.give('check.open', { task: meeting.task(0), pair: [...pair] });
    meeting.give('check.close', { check: String(result?.['check']) as never });
    expect(wordsOf(minutesPdf(contextOf(meeting)))).not.toContain('Lecture');
  });
});
