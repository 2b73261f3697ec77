import { groupId, meetingId, personId, seatId, taskId } from '@tdt/shared/ids';
import type { Storage } from '@tdt/server/storage/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publication, record, refusal, seat, turn, update } from '../support/stored';
import { rewritings } from './rewritings';
import { sessions } from './sessions';

const alpha = record('alpha');
const beta = record('beta');

/** What every implementation of Storage promises. `open` gives one that holds nothing yet. */
export function storageContract(
  name: string,
  open: () => Promise<{ storage: Storage; dispose: () => Promise<void> }>,
): void {
  describe(`storage in ${name}`, () => {
    let storage: Storage;
    let dispose: () => Promise<void>;
    beforeEach(async () => {
      ({ storage, dispose } = await open());
      await storage.createMeeting(alpha, turn());
    });
    afterEach(() => dispose());
    const current = () => storage;
    meetings(current);
    sections(current);
    turns(current);
    lines(current);
    acknowledgements(current);
    people(current);
    erasedContacts(current);
    rewritings(current);
    sessions(current);
    endings(current);
  });
}

function meetings(current: () => Storage): void {
  describe('meetings', () => {
    it('are found by their code with the record they were created with', async () => {
      expect(await current().meetingByCode(alpha.code)).toEqual(alpha);
      expect(await current().meetingByCode('NOCODE')).toBeNull();
      expect(await current().load(meetingId('m-none'))).toBeNull();
    });

    it('are all listed, those that were erased no longer', async () => {
      await current().createMeeting(beta, turn());
      expect([...(await current().meetings())].sort()).toEqual([alpha.id, beta.id].sort());
      await current().deleteMeeting(alpha.id);
      expect(await current().meetings()).toEqual([beta.id]);
    });

    it('are created together with their first turn', async () => {
      const first = turn({ ...update('meeting', 1, 2), seats: [seat('ada')] });
      expect(await current().createMeeting(beta, first)).toBe(true);
      expect(await current().load(beta.id)).toEqual({
        record: beta,
        sections: new Map([['meeting', [Uint8Array.of(1, 2)]]]),
        publications: [],
        seats: [seat('ada')],
      });
    });

    it('are not created when the code is in use, and nothing of the turn is kept', async () => {
      const first = turn({ ...update('meeting', 9), seats: [seat('eve', { secretHash: 'eve' })] });
      expect(await current().createMeeting({ ...beta, code: alpha.code }, first)).toBe(false);
      expect(await current().load(beta.id)).toBeNull();
      expect(await current().meetingBySecret('eve')).toBeNull();
      expect(await current().meetingByCode(alpha.code)).toEqual(alpha);
    });

    it('never replace one that has the same id', async () => {
      const error = await refusal(current().createMeeting({ ...alpha, code: 'OTHERX' }, turn()));
      expect(error.kind).toBe('other');
      expect((await current().load(alpha.id))?.record).toEqual(alpha);
    });
  });
}

function sections(current: () => Storage): void {
  const updates = async (section: string) =>
    (await current().load(alpha.id))?.sections.get(section)?.map((bytes) => [...bytes]);

  describe('updates of a section', () => {
    it('come back in the order in which they were committed, each section by itself', async () => {
      for (let n = 0; n < 300; n += 1) {
        await current().commit(alpha.id, update(n % 3 === 0 ? 'meeting' : 'group:g1', n % 256, 7));
      }
      const numbers = Array.from({ length: 300 }, (_, n) => n);
      const of = (wanted: (n: number) => boolean) =>
        numbers.filter(wanted).map((n) => [n % 256, 7]);
      expect(await updates('meeting')).toEqual(of((n) => n % 3 === 0));
      expect(await updates('group:g1')).toEqual(of((n) => n % 3 !== 0));
    });

    it('may be empty or large, and are plain bytes', async () => {
      const large = Uint8Array.from({ length: 300_000 }, (_, n) => (n * 31) % 251);
      const inside = new Uint8Array(large.buffer, 1000, 5);
      await current().commit(alpha.id, update('staff'));
      await current().commit(alpha.id, turn({ sections: new Map([['staff', large]]) }));
      await current().commit(alpha.id, turn({ sections: new Map([['staff', inside]]) }));
      const stored = (await current().load(alpha.id))?.sections.get('staff') ?? [];
      expect(stored).toEqual([new Uint8Array(), large, large.slice(1000, 1005)]);
      for (const bytes of stored) expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
    });

    it('are replaced by a snapshot at their place; what was committed meanwhile comes after it', async () => {
      for (const n of [1, 2, 3]) await current().commit(alpha.id, update('meeting', n));
      await current().commit(alpha.id, update('staff', 50));
      await current().commit(alpha.id, update('meeting', 4));
      await current().compact(alpha.id, 'meeting', Uint8Array.of(123), 3);
      expect(await updates('meeting')).toEqual([[123], [4]]);
      await current().commit(alpha.id, update('meeting', 5));
      expect(await updates('meeting')).toEqual([[123], [4], [5]]);
      await current().compact(alpha.id, 'meeting', Uint8Array.of(200), 3);
      expect(await updates('meeting')).toEqual([[200]]);
      expect(await updates('staff')).toEqual([[50]]);
    });

    it('stay as they are when a snapshot claims more or fewer of them than there can be', async () => {
      await current().commit(alpha.id, update('meeting', 1));
      for (const upTo of [0, -1, 2]) {
        const error = await refusal(current().compact(alpha.id, 'meeting', Uint8Array.of(9), upTo));
        expect(error.kind).toBe('other');
      }
      expect(await updates('meeting')).toEqual([[1]]);
    });
  });
}

function turns(current: () => Storage): void {
  const published = {
    group: groupId('g1'),
    task: taskId('t1'),
    publication: publication({
      state: 'reported',
      reportedAt: 12.5,
      first: { report: { kind: 'noRelevantCandidacy' }, at: 12.5, late: false },
    }),
  };

  describe('a turn', () => {
    it('keeps the last publication of each group and task', async () => {
      const before = { ...published, publication: publication() };
      const other = { ...published, group: groupId('g2'), publication: publication() };
      await current().commit(alpha.id, turn({ publications: [before, other] }));
      await current().commit(alpha.id, turn({ publications: [published] }));
      const stored = (await current().load(alpha.id))?.publications ?? [];
      const byGroup = [...stored].sort((a, b) => a.group.localeCompare(b.group));
      expect(byGroup).toEqual([published, other]);
    });

    it('replaces a seat by its id and keeps the order in which seats were given', async () => {
      await current().commit(alpha.id, turn({ seats: [seat('zoe'), seat('ada')] }));
      const revoked = seat('zoe', { status: 'revoked', person: null, name: null });
      await current().commit(alpha.id, turn({ seats: [revoked, seat('max')] }));
      expect((await current().load(alpha.id))?.seats).toEqual([revoked, seat('ada'), seat('max')]);
    });

    it('opens a seat by the hash of its secret until the secret changes', async () => {
      const held = seat('ada', { secretHash: 'hash-1' });
      await current().commit(alpha.id, turn({ seats: [held, seat('max')] }));
      expect(await current().meetingBySecret('hash-1')).toEqual({ meeting: alpha, seat: held.id });
      await current().commit(alpha.id, turn({ seats: [{ ...held, secretHash: 'hash-2' }] }));
      expect(await current().meetingBySecret('hash-1')).toBeNull();
      expect(await current().meetingBySecret('hash-2')).toEqual({ meeting: alpha, seat: held.id });
    });
  });
}

function lines(current: () => Storage): void {
  describe('what a turn writes', () => {
    it('appends to the journal in order', async () => {
      const lines = [
        { at: 3, seat: seatId('s-ada'), type: 'step.set', detail: { step: 'vote', n: [1, null] } },
        { at: 2, seat: null, type: 'meeting.created', detail: null },
      ];
      await current().commit(alpha.id, turn({ journal: lines }));
      const later = { at: 1.5, seat: null, type: 'task.reveal', detail: undefined };
      await current().commit(alpha.id, turn({ journal: [later] }));
      expect(await current().journal(alpha.id)).toEqual([...lines, { ...later, detail: null }]);
      expect(await current().journal(beta.id)).toEqual([]);
    });

    it('is refused for a meeting that does not exist, even without content', async () => {
      for (const write of [turn(), update('meeting', 1)]) {
        expect((await refusal(current().commit(beta.id, write))).kind).toBe('other');
      }
    });

    it('is copied: neither what was given nor what was read changes what is stored', async () => {
      const bytes = Uint8Array.of(1, 2, 3);
      const detail = { list: [1] };
      const line = { at: 1, seat: null, type: 'x', detail };
      await current().commit(
        alpha.id,
        turn({ sections: new Map([['meeting', bytes]]), journal: [line] }),
      );
      bytes.fill(9);
      detail.list.push(2);
      const first = (await current().load(alpha.id))?.sections.get('meeting')?.[0];
      expect(first).toEqual(Uint8Array.of(1, 2, 3));
      first?.fill(7);
      expect((await current().load(alpha.id))?.sections.get('meeting')).toEqual([
        Uint8Array.of(1, 2, 3),
      ]);
      expect((await current().journal(alpha.id))[0]?.detail).toEqual({ list: [1] });
    });
  });
}

function acknowledgements(current: () => Storage): void {
  describe('the answer to a command', () => {
    const ada = seatId('s-ada');
    const accepted = { ok: true, result: { group: 'g1' } } as const;

    it('is found again by seat and id', async () => {
      const bare = { seat: ada, id: 'command-1', ack: { ok: true } as const, hash: 'h1' };
      const full = { seat: ada, id: 'command-2', ack: accepted, hash: 'h2' };
      const error = { code: 'conflict', message: 'Déjà pris.', field: 'task' };
      const refused = {
        seat: ada,
        id: 'command-3',
        ack: { ok: false, error } as const,
        hash: 'h3',
      };
      await current().commit(alpha.id, turn({ acks: [bare, full, refused] }));
      for (const { seat, id, ack, hash } of [bare, full, refused]) {
        expect(await current().ack(alpha.id, seat, id)).toEqual({ ack, hash });
      }
      expect(await current().ack(alpha.id, ada, 'command-4')).toBeNull();
      expect(await current().ack(alpha.id, seatId('s-max'), 'command-1')).toBeNull();
      expect(await current().ack(beta.id, ada, 'command-1')).toBeNull();
    });

    it('stays the first one given', async () => {
      const first = { seat: ada, id: 'command-1', ack: accepted, hash: 'h1' };
      const second = { seat: ada, id: 'command-1', ack: { ok: true } as const, hash: 'h2' };
      await current().commit(alpha.id, turn({ acks: [first] }));
      await current().commit(alpha.id, turn({ acks: [second] }));
      expect(await current().ack(alpha.id, ada, 'command-1')).toEqual({
        ack: accepted,
        hash: 'h1',
      });
    });
  });
}

function people(current: () => Storage): void {
  describe('contact details', () => {
    it('are kept sealed, the last ones of each person', async () => {
      const ada = personId('p-ada');
      const max = personId('p-max');
      await current().commit(
        alpha.id,
        turn({
          contacts: [
            { person: ada, sealed: Uint8Array.of(1) },
            { person: max, sealed: Uint8Array.of(2) },
          ],
        }),
      );
      await current().commit(
        alpha.id,
        turn({ contacts: [{ person: ada, sealed: Uint8Array.of(3, 3) }] }),
      );
      expect(await current().contact(alpha.id, ada)).toEqual(Uint8Array.of(3, 3));
      expect(await current().contact(alpha.id, personId('p-none'))).toBeNull();
      expect(await current().contact(beta.id, ada)).toBeNull();
      const all = [...(await current().contacts(alpha.id))];
      expect(all.sort((a, b) => a.person.localeCompare(b.person))).toEqual([
        { person: ada, sealed: Uint8Array.of(3, 3) },
        { person: max, sealed: Uint8Array.of(2) },
      ]);
    });
  });
}

function erasedContacts(current: () => Storage): void {
  describe('contact details', () => {
    it('are erased with the turn that says so, of that person and meeting only', async () => {
      const ada = personId('p-ada');
      const max = personId('p-max');
      const sealed = Uint8Array.of(1);
      await current().createMeeting(beta, turn({ contacts: [{ person: ada, sealed }] }));
      const both = [
        { person: ada, sealed },
        { person: max, sealed },
      ];
      await current().commit(alpha.id, turn({ contacts: both }));
      const erase = turn({ contacts: [{ person: ada, sealed: null }] });
      await current().commit(alpha.id, erase);
      expect(await current().contact(alpha.id, ada)).toBeNull();
      expect(await current().contacts(alpha.id)).toEqual([{ person: max, sealed }]);
      expect(await current().contact(beta.id, ada)).toEqual(sealed);
      // Nothing to erase is no error.
      await current().commit(alpha.id, erase);
      expect(await current().contact(alpha.id, ada)).toBeNull();
    });

    it('are those written last when one turn erases and writes', async () => {
      const ada = personId('p-ada');
      const max = personId('p-max');
      const sealed = Uint8Array.of(7);
      const contacts = [
        { person: ada, sealed: null },
        { person: ada, sealed },
        { person: max, sealed },
        { person: max, sealed: null },
      ];
      await current().commit(alpha.id, turn({ contacts }));
      expect(await current().contacts(alpha.id)).toEqual([{ person: ada, sealed }]);
    });
  });
}

function endings(current: () => Storage): void {
  describe('the end', () => {
    it('of a meeting takes all that is known of it, and nothing of the others', async () => {
      const content = (name: string) =>
        turn({
          ...update('meeting', 1),
          publications: [{ group: groupId('g1'), task: taskId('t1'), publication: publication() }],
          seats: [seat('ada', { secretHash: `secret-${name}` })],
          journal: [{ at: 1, seat: seatId('s-ada'), type: 'x', detail: null }],
          acks: [{ seat: seatId('s-ada'), id: 'command-1', ack: { ok: true }, hash: 'h' }],
          contacts: [{ person: personId('p-ada'), sealed: Uint8Array.of(1) }],
        });
      await current().commit(alpha.id, content('alpha'));
      await current().createMeeting(beta, content('beta'));
      for (const { id } of [alpha, beta]) {
        await current().bindSession('browser', id, seatId('s-ada'), 1);
      }
      const other = await current().load(beta.id);

      await current().deleteMeeting(alpha.id);
      await current().deleteMeeting(meetingId('m-unknown'));

      expect(await current().load(alpha.id)).toBeNull();
      expect(await current().meetingByCode(alpha.code)).toBeNull();
      expect(await current().meetingBySecret('secret-alpha')).toBeNull();
      expect(await current().journal(alpha.id)).toEqual([]);
      expect(await current().ack(alpha.id, seatId('s-ada'), 'command-1')).toBeNull();
      expect(await current().contacts(alpha.id)).toEqual([]);
      expect(await current().sessionSeats('browser', { since: 0, seenSince: 0 })).toEqual([
        { meeting: beta.id, seat: seatId('s-ada') },
      ]);
      expect((await refusal(current().commit(alpha.id, turn()))).kind).toBe('other');
      expect(await current().load(beta.id)).toEqual(other);
      expect(await current().journal(beta.id)).toHaveLength(1);
      expect(await current().createMeeting({ ...alpha, id: meetingId('m-new') }, turn())).toBe(
        true,
      );
    });

    it('of several meetings at once leaves the others usable', async () => {
      const names = ['one', 'two', 'three', 'four'];
      for (const name of names) await current().createMeeting(record(name), update('meeting', 1));
      await Promise.all(names.map((name) => current().deleteMeeting(record(name).id)));
      for (const name of names) expect(await current().load(record(name).id)).toBeNull();
      await current().commit(alpha.id, update('meeting', 5));
      expect((await current().load(alpha.id))?.sections.get('meeting')).toHaveLength(1);
    });

    it('of storage refuses whatever is asked afterwards', async () => {
      await current().close();
      expect((await refusal(current().meetingByCode(alpha.code))).kind).toBe('other');
      expect((await refusal(current().commit(alpha.id, turn()))).kind).toBe('other');
      await expect(current().close()).resolves.toBeUndefined();
    });
  });
}
