import type { Gender, SeatView, StaffPerson } from '@tdt/shared/document/values';
import { personId, seatId } from '@tdt/shared/ids';
import { teamOf } from '@tdt/shared/people/team';
import { newPerson } from '@tdt/shared/commands/people';
import { describe, expect, it } from 'vitest';

const person = (id: string, gender: Gender | null): [string, StaffPerson] => [
  id,
  newPerson(id, { first: id.toUpperCase(), last: 'NOM' }, { gender }),
];
const PEOPLE = new Map([
  person('f', 'F'),
  person('g', 'F'),
  person('m', 'M'),
  person('o', 'O'),
  person('u', null),
]);

let count = 0;
const seat = (
  role: SeatView['role'],
  who: string | null,
  more: Partial<SeatView> = {},
): SeatView => ({
  id: seatId(`s${(count += 1)}`),
  role,
  label: '',
  person: who === null ? null : personId(who),
  group: null,
  createdAt: count,
  online: false,
  seenAt: null,
  holding: null,
  ...more,
});
const facilitators = (...people: readonly (string | null)[]) =>
  people.map((who) => seat('facilitator', who));
const parity = (...people: readonly (string | null)[]) =>
  teamOf(facilitators(...people), PEOPLE, true).parity;

describe('who runs the meeting', () => {
  it('is said by name: the facilitators in the order in which they took it, and the meeting rapporteur', () => {
    const seats = [
      seat('meetingRapporteur', 'o'),
      seat('facilitator', 'm', { createdAt: 9000 }),
      seat('facilitator', 'f', { createdAt: 10 }),
      seat('plenary', null, { label: 'Écran' }),
      seat('participant', 'g'),
    ];
    const { facilitators: two, rapporteurs } = teamOf(seats, PEOPLE, true);
    expect(two.map((one) => one.person)).toEqual(['f', 'm']);
    expect(rapporteurs).toEqual([{ person: 'o', first: 'O', last: 'NOM' }]);
  });

  it('names somebody who is not on the list by what they wrote, and nobody for a link without a name', () => {
    const seats = [seat('facilitator', null, { label: 'Gaël LE BRIS' }), seat('facilitator', null)];
    expect(teamOf(seats, PEOPLE, true).facilitators).toEqual([
      { person: null, first: 'Gaël', last: 'LE BRIS' },
    ]);
  });

  it('has a person once, and not the one to whom a seat is still to be handed over', () => {
    const holding = { since: 1, openedAt: null, browsers: 0, reopenedAt: null };
    const seats = [
      ...facilitators('f', 'f'),
      seat('facilitator', 'm', { holding: { ...holding, replaces: seatId('s1') } }),
    ];
    expect(teamOf(seats, PEOPLE, true).facilitators.map((one) => one.person)).toEqual(['f']);
  });

  it('says nobody’s gender', () => {
    expect(JSON.stringify(teamOf(facilitators('f', 'm'), PEOPLE, true))).not.toMatch(/gender/);
  });
});

describe('parity of the two facilitators', () => {
  it.each([
    ['incomplete', []],
    ['incomplete', ['f']],
    ['ok', ['f', 'm']],
    ['ok', ['f', 'o']],
    ['broken', ['f', 'g']],
    ['unknown', ['f', 'u']],
    ['unknown', ['f', 'g', 'u']],
    ['ok', ['f', 'g', 'm']],
  ] as const)('is %s with %j', (expected, people) => {
    expect(parity(...people)).toBe(expected);
  });

  it('is not looked at where the meeting does without', () => {
    expect(teamOf(facilitators('f', 'g'), PEOPLE, false).parity).toBe('ok');
  });
});
