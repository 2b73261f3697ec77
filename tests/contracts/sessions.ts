import { seatId } from '@tdt/shared/ids';
import type { Storage } from '@tdt/server/storage/storage';
import { describe, expect, it } from 'vitest';
import { record, refusal, turn } from '../support/stored';

const alpha = record('alpha');
const beta = record('beta');

const ANY = { since: 0, seenSince: 0 };

/** What a browser holds; `current` holds the meeting alpha. */
export function sessions(current: () => Storage): void {
  describe('a session', () => {
    it('holds seats of several meetings, each once, in the order in which it got them', async () => {
      await current().createMeeting(beta, turn());
      const held = [
        { meeting: beta.id, seat: seatId('s-1') },
        { meeting: alpha.id, seat: seatId('s-2') },
      ];
      for (const { meeting, seat } of [...held, ...held.slice(0, 1)]) {
        await current().bindSession('browser', meeting, seat, 5.5);
      }
      await current().bindSession('another', alpha.id, seatId('s-3'), 6);
      expect(await current().sessionSeats('browser', ANY)).toEqual(held);
      expect(await current().sessionSeats('nobody', ANY)).toEqual([]);
    });

    it('ends when it is too old or was not used, by itself, and is then forgotten', async () => {
      const bind = (session: string, at: number) =>
        current().bindSession(session, alpha.id, seatId('s-1'), at);
      await bind('old', 10);
      await bind('unused', 50);
      await bind('used', 50);
      await current().touchSession('old', 90);
      await current().touchSession('used', 90);
      const still = { since: 40, seenSince: 80 };
      const holding = async (rule: typeof still) => {
        const names = ['old', 'unused', 'used'];
        const held = await Promise.all(names.map((name) => current().sessionSeats(name, rule)));
        return names.filter((_, at) => held[at]!.length > 0);
      };
      expect(await holding(still)).toEqual(['used']);
      expect(await holding(ANY)).toEqual(['old', 'unused', 'used']);
      await current().dropSessions(still);
      expect(await holding(ANY)).toEqual(['used']);
      // Whoever opens the link again begins anew.
      await bind('used', 100);
      expect(await holding({ since: 100, seenSince: 100 })).toEqual(['used']);
    });

    it('holds no seat of a meeting that does not exist', async () => {
      const bound = current().bindSession('browser', beta.id, seatId('s-1'), 5);
      expect((await refusal(bound)).kind).toBe('other');
      expect(await current().sessionSeats('browser', ANY)).toEqual([]);
    });
  });
}
