import { plannedSpread, presentSpread } from '@tdt/client/routes/console/model/forming';
import { expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const facts = ({ state: meeting, staff }: SampleMeeting) => ({ meeting, staff });

it('shows beforehand the groups that the server then forms from the same seed', () => {
  const sample = new SampleMeeting({
    people: 25,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
  });
  const planned = plannedSpread(facts(sample), 5, new Set());
  expect(planned.groups.map(({ size }) => size)).toEqual([9, 8, 8]);
  sample.give('groups.form', { seed: 5 });
  expect(presentSpread(facts(sample))).toEqual(planned);
});

it('says which group holds a call, where nobody has a phone, and where a task does not apply', () => {
  const sample = new SampleMeeting({
    people: 4,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ],
  });
  sample.give('person.present', { people: [sample.person(3)], presence: 'remote' });
  for (const index of [0, 1, 2, 3])
    sample.give('person.edit', { person: sample.person(index), noPhone: true });
  const view = plannedSpread(facts(sample), 5, new Set());
  expect(view.groups).toEqual([{ number: 1, remote: false, size: 4, calls: 1 }]);
  expect(view.withoutPhone).toEqual([1]);
  expect(view.moot).toMatchObject([{ group: 1, task: sample.task(0) }]);
});

it('follows people who are moved by hand', () => {
  const sample = new SampleMeeting({
    people: 6,
    groups: 2,
    candidacies: [
      [0, 0],
      [1, 0],
    ],
  });
  expect(presentSpread(facts(sample)).quality).toMatchObject({ mostCandidates: 1, genderGap: 2 });
  sample.give('group.move', { person: sample.person(1), group: sample.group(0) });
  expect(presentSpread(facts(sample)).quality.crowded).toMatchObject([{ group: 0, candidates: 2 }]);
});
