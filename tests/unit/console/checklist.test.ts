import { checklist, gendersToAsk } from '@tdt/client/routes/console/model/checklist';
import type { Point } from '@tdt/client/routes/console/model/checklist';
import { seatId } from '@tdt/shared/ids';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const facts = (sample: SampleMeeting) => ({ meeting: sample.state, staff: sample.staff });
const item = (sample: SampleMeeting, point: Point) =>
  checklist(facts(sample), NOW).find((one) => one.point === point);

const sit = (
  sample: SampleMeeting,
  id: string,
  role: string,
  seenAt: number | null,
  online = false,
  person: string | null = null,
) =>
  sample.write([
    {
      root: STAFF.seats,
      key: id,
      value: {
        id: seatId(id),
        role,
        label: id,
        person,
        group: null,
        createdAt: 1,
        online,
        seenAt,
      },
    },
  ]);

describe('the checklist of the preparation', () => {
  it('asks for the list of members and the candidacies of an empty meeting', () => {
    const sample = new SampleMeeting();
    expect(item(sample, 'members')).toMatchObject({ state: 'todo' });
    expect(item(sample, 'candidacies')).toMatchObject({ state: 'todo' });
  });

  it('counts the tasks that two people did not apply to', () => {
    const sample = new SampleMeeting({
      people: 4,
      candidacies: [
        [0, 0],
        [1, 0],
        [2, 1],
      ],
    });
    expect(item(sample, 'candidacies')).toMatchObject({ state: 'missing', count: 4 });
  });

  it('asks the gender of candidates only, and never of those who withdrew', () => {
    const sample = new SampleMeeting({
      people: 4,
      candidacies: [
        [0, 0],
        [1, 0],
      ],
    });
    for (const at of [0, 1, 2])
      sample.give('person.edit', { person: sample.person(at), gender: null });
    expect(gendersToAsk(facts(sample))).toEqual([sample.person(0), sample.person(1)]);
    sample.give('candidacy.retract', { candidacy: sample.candidacy(1) });
    expect(item(sample, 'genders')).toMatchObject({ state: 'missing', count: 1 });
  });

  it('wants two facilitators, a rapporteur who came and a screen that is connected', () => {
    const sample = new SampleMeeting({ people: 3 });
    sit(sample, 'f1', 'facilitator', 5, true, 'p0');
    sit(sample, 'r1', 'meetingRapporteur', null);
    sit(sample, 's1', 'plenary', 5, false);
    expect(item(sample, 'team')).toMatchObject({ state: 'missing', count: 1 });
    expect(item(sample, 'rapporteur')?.state).toBe('todo');
    expect(item(sample, 'screen')?.state).toBe('todo');
    sit(sample, 'f2', 'facilitator', null, false, 'p1');
    sit(sample, 'r1', 'meetingRapporteur', 9);
    sit(sample, 's1', 'plenary', 9, true);
    expect(item(sample, 'team')?.state).toBe('done');
    expect(item(sample, 'rapporteur')?.state).toBe('done');
    expect(item(sample, 'screen')).toMatchObject({ state: 'done', count: 1 });
  });

  it('says that the facilitators have no parity, or that it is to be confirmed, where parity is asked for', () => {
    const sample = new SampleMeeting({ people: 3 });
    sit(sample, 'f1', 'facilitator', 5, true, 'p0');
    sit(sample, 'f2', 'facilitator', 5);
    expect(item(sample, 'team')).toMatchObject({ state: 'missing', words: 'point.team.unnamed' });
    sit(sample, 'f2', 'facilitator', 5, true, 'p2');
    expect(item(sample, 'team')).toMatchObject({ words: 'point.team.sameGender' });
    const settings = { ...sample.state.settings, parity: false };
    sample.write([{ root: MEETING.state, key: 'settings', value: settings }]);
    expect(item(sample, 'team')?.state).toBe('done');
    expect(item(sample, 'genders')).toMatchObject({ words: 'point.genders.notAsked' });
  });

  it('says that the date is missing, past, outside its window or inside it', () => {
    const sample = new SampleMeeting();
    const words = () => item(sample, 'meeting')?.words;
    expect(words()).toBe('point.meeting.missing');
    sample.give('meeting.edit', { date: '2020-01-01' });
    expect(words()).toBe('point.meeting.past');
    const window = { from: '2030-01-01', to: '2030-01-31' };
    sample.give('meeting.edit', { date: '2030-02-01T18:00', window });
    expect(words()).toBe('point.meeting.outside');
    sample.give('meeting.edit', { date: '2030-01-31T18:00' });
    expect(words()).toBe('point.meeting.inWindow');
    sample.give('meeting.edit', { window: null });
    expect(words()).toBe('point.meeting.done');
  });

  it('counts the candidacies that are not linked to a member', () => {
    const sample = new SampleMeeting({ people: 2, candidacies: [[0, 0]] });
    const person = { first: 'Iris', last: 'Dehors' };
    const rest = { gender: null, text: '', outgoing: false, agreed: true };
    sample.give('candidacy.add', { task: sample.task(0), person, ...rest });
    expect(item(sample, 'candidacies')).toMatchObject({
      state: 'missing',
      count: 1,
      words: 'point.candidacies.unlinked',
    });
  });

  it('keeps what facilitators tick: announced, agenda and candidacies sent, printed', () => {
    const sample = new SampleMeeting();
    expect(item(sample, 'announced')?.state).toBe('todo');
    sample.give('checklist.tick', { mark: 'announced', done: true });
    sample.give('checklist.tick', { mark: 'agendaSent', done: true });
    expect(item(sample, 'announced')?.state).toBe('done');
    expect(item(sample, 'sent')).toMatchObject({ state: 'missing', count: 1 });
    // The form of the meeting says it as well.
    sample.give('meeting.edit', { candidaciesSentOn: '2026-11-20' });
    expect(item(sample, 'sent')?.state).toBe('done');
    sample.give('checklist.tick', { mark: 'announced', done: false });
    expect(item(sample, 'announced')?.state).toBe('todo');
    expect(item(sample, 'print')?.state).toBe('todo');
  });
});
