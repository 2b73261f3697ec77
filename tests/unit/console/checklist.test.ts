import { checklist, gendersToAsk } from '@tdt/client/routes/console/model/checklist';
import type { Point } from '@tdt/client/routes/console/model/checklist';
import { seatId } from '@tdt/shared/ids';
import { STAFF } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const facts = (sample: SampleMeeting) => ({ meeting: sample.state, staff: sample.staff });
const item = (sample: SampleMeeting, point: Point) =>
  checklist(facts(sample)).find((one) => one.point === point);

const sit = (
  sample: SampleMeeting,
  id: string,
  role: string,
  seenAt: number | null,
  online = false,
) =>
  sample.write([
    {
      root: STAFF.seats,
      key: id,
      value: {
        id: seatId(id),
        role,
        label: id,
        person: null,
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
    const sample = new SampleMeeting();
    sit(sample, 'f1', 'facilitator', 5, true);
    sit(sample, 'r1', 'meetingRapporteur', null);
    sit(sample, 's1', 'plenary', 5, false);
    expect(item(sample, 'team')).toMatchObject({ state: 'missing', count: 1 });
    expect(item(sample, 'rapporteur')?.state).toBe('todo');
    expect(item(sample, 'screen')?.state).toBe('todo');
    sit(sample, 'f2', 'facilitator', null);
    sit(sample, 'r1', 'meetingRapporteur', 9);
    sit(sample, 's1', 'plenary', 9, true);
    expect(item(sample, 'team')?.state).toBe('done');
    expect(item(sample, 'rapporteur')?.state).toBe('done');
    expect(item(sample, 'screen')).toMatchObject({ state: 'done', count: 1 });
  });
});
