import { meetingId, personId, seatId } from '@tdt/shared/ids';
import type { Storage } from '@tdt/server/storage/storage';
import { describe, expect, it } from 'vitest';
import { record, refusal, seat, turn, update } from '../support/stored';

const alpha = record('alpha');
const beta = record('beta');

/** A meeting written anew without somebody; `current` holds the meeting alpha. */
export function rewritings(current: () => Storage): void {
  describe('a meeting written anew', () => {
    it('is what the rewriting says, under its epoch; lines of the journal stay but for their words', async () => {
      const ada = personId('p-ada');
      const line = (type: string, detail: unknown) => ({ at: 1, seat: null, type, detail });
      const journal = [line('person.add', { person: 'p-ada' }), line('act', { reason: 'Ada' })];
      const contacts = [{ person: ada, sealed: Uint8Array.of(1) }];
      for (const { id } of [alpha, beta]) {
        if (id === beta.id) await current().createMeeting(beta, turn());
        await current().commit(
          id,
          turn({ ...update('staff', 1), seats: [seat('ada')], journal, contacts }),
        );
        await current().commit(id, update('staff', 2));
        await current().bindSession('session', id, seatId('s-ada'), 1);
      }
      const blank = seat('ada', { person: null, label: '', name: null, status: 'revoked' });
      await current().rewrite(alpha.id, {
        epoch: 'epoch-new',
        sections: new Map([['staff', Uint8Array.of(9)]]),
        publications: [],
        seats: [blank],
        edited: [{ line: 1, detail: { reason: 'somebody' } }],
        journal: [line('person.erase', {})],
        contacts: [ada],
        released: [seatId('s-ada')],
      });
      expect(await current().load(alpha.id)).toEqual({
        record: { ...alpha, epoch: 'epoch-new' },
        sections: new Map([['staff', [Uint8Array.of(9)]]]),
        publications: [],
        seats: [blank],
      });
      expect(await current().journal(alpha.id)).toEqual([
        journal[0],
        line('act', { reason: 'somebody' }),
        line('person.erase', {}),
      ]);
      expect(await current().contacts(alpha.id)).toEqual([]);
      // The other meeting of the same browser is as it was.
      const held = await current().sessionSeats('session', { since: 0, seenSince: 0 });
      expect(held.map(({ meeting }) => meeting)).toEqual([beta.id]);
      expect(await current().journal(beta.id)).toEqual(journal);
      expect((await current().load(beta.id))?.sections.get('staff')).toHaveLength(2);
    });

    it('that is not there is no meeting', async () => {
      const nothing = { sections: new Map<string, Uint8Array>(), publications: [], seats: [] };
      const rest = { edited: [], journal: [], contacts: [], released: [] };
      const error = await refusal(
        current().rewrite(meetingId('m-none'), { epoch: 'e', ...nothing, ...rest }),
      );
      expect(error.kind).toBe('other');
    });
  });
}
