import type { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { craftAttacks, honestUpdate } from '../../support/attacks';
import type { Attack } from '../../support/attacks';
import {
  COLLEAGUE,
  READER,
  ROOTS,
  WRITER,
  buildScene,
  restarted,
  stateOf,
  write,
} from '../../support/sectioned-meeting';

const live = buildScene();
const worlds: [string, SectionedDocument][] = [
  ['a live document', live.meeting],
  ['a document rebuilt from its bytes', restarted(live.meeting)],
];
const attacks = craftAttacks(live.target);
const families = [...new Set(attacks.map(({ family }) => family))];

function expectRefused(meeting: SectionedDocument, attack: Attack, rights = WRITER): void {
  const before = stateOf(meeting);
  const verdict = meeting.receive(attack.bytes, rights);
  expect(verdict).toMatchObject({
    kind: 'refuse',
    closeCode: attack.closeCode,
    ...(attack.reason === null ? {} : { reason: attack.reason }),
  });
  expect(stateOf(meeting)).toEqual(before);
  expect(meeting.takeChanges().size).toBe(0);
}

describe.each(worlds)('every crafted update is refused by %s and leaves no trace', (_, meeting) => {
  describe.each(families)('%s', (family) => {
    const cases = attacks.filter((attack) => attack.family === family);
    test.each(cases.map((attack) => [attack.name, attack] as const))(
      'an update that %s',
      (_, attack) => {
        expectRefused(meeting, attack);
      },
    );
  });

  test('a seat that only reads writes nothing, not even what is honest', () => {
    const edit = write(new Y.Doc(), (doc) => doc.getMap(ROOTS.own).set('t:8', 'x'));
    for (const bytes of [edit, honestUpdate(live.target)])
      expectRefused(
        meeting,
        { family: '', name: '', bytes, closeCode: 4403, reason: 'read-only' },
        READER,
      );
  });

  test('a seat that only reads deletes nothing', () => {
    const mine = craftAttacks({ ...live.target, otherItem: live.target.ownItem }).find(
      ({ name }) => name === 'deletes a live item of another section',
    )!;
    expectRefused(meeting, mine, READER);
  });
});

test('the attacks know the truth: what is forbidden to the attacker is open to a colleague', () => {
  const names = [
    'writes a root closed to a recused seat',
    'deletes in a root closed to a recused seat',
  ];
  for (const name of names) {
    const { meeting, target } = buildScene();
    const attack = craftAttacks(target).find((candidate) => candidate.name === name)!;
    expect(meeting.receive(attack.bytes, COLLEAGUE).kind).toBe('accept');
  }
});

test('after every attack an honest update is accepted as it always was', () => {
  const { meeting, target } = buildScene();
  for (const attack of attacks) meeting.receive(attack.bytes, WRITER);
  expect(meeting.receive(honestUpdate(target), WRITER).kind).toBe('accept');
  expect(meeting.doc('group:g1').getMap(ROOTS.own).get('honest')).toBe('next');
});

test('the attacks cover every family that is asked for', () => {
  expect(families).toEqual([
    'root',
    'origin',
    'client id',
    'delete set',
    'gap',
    'cycle',
    'struct',
    'content',
    'value',
    'prototype keys',
    'frame',
    'truncation',
    'length bomb',
    'deep content',
  ]);
});
