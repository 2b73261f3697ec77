import { attendanceByGender } from '@tdt/client/routes/console/model/people';
import { groupViews } from '@tdt/client/routes/console/model/groups';
import { STAFF } from '@tdt/shared/document/sections';
import { expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

it('counts those present by gender, with those still to ask', () => {
  const meeting = new SampleMeeting({ people: 6 });
  meeting.give('person.edit', { person: meeting.person(1), gender: 'O' });
  meeting.give('person.edit', { person: meeting.person(3), gender: null });
  meeting.give('person.present', { people: [meeting.person(0)], presence: 'absent' });
  expect(attendanceByGender(meeting.staff.people.values())).toEqual({
    women: 2,
    men: 1,
    others: 1,
    unknown: 1,
  });
});

it('makes a group stand out whose rapporteurs are all offline', () => {
  const meeting = new SampleMeeting({ people: 4, groups: 2 });
  const warnings = () =>
    groupViews({ meeting: meeting.state, staff: meeting.staff }).map((view) => view.warnings);
  expect(warnings()).toEqual([[], []]);
  const seat = meeting.staff.seats.get('s0')!;
  meeting.write([{ root: STAFF.seats, key: 's0', value: { ...seat, online: false } }]);
  expect(warnings()).toEqual([['offline'], []]);
});
