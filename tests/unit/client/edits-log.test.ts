import { EditsLog } from '@tdt/client/meeting/edits-log';
import { describe, expect, it } from 'vitest';

describe('the log of what no server has', () => {
  it('counts fields, not keystrokes, and forgets them when their frame is on disk', () => {
    const log = new EditsLog();
    log.record({ field: 't/qualities/a', text: 'Cal' }, 2);
    log.record({ field: 't/qualities/a', text: 'Calme' }, 3);
    log.record({ field: 't/study/c', text: null }, 4);
    expect(log.size).toBe(2);
    log.acknowledged(2);
    expect(log.size).toBe(2);
    log.acknowledged(3);
    expect([...log.fields]).toEqual(['t/study/c']);
    log.acknowledged(4);
    expect(log.size).toBe(0);
  });

  it('waits for the next step 2 after a cut, whatever was under way', () => {
    const log = new EditsLog();
    log.record({ field: 'a', text: 'un' }, 5);
    log.disconnected();
    log.record({ field: 'b', text: 'deux' }, null);
    log.acknowledged(5);
    expect(log.size).toBe(2);
    log.carried(1);
    log.record({ field: 'b', text: 'deux et demi' }, 2);
    log.acknowledged(1);
    expect(log.toStored()).toEqual([{ field: 'b', text: 'deux et demi' }]);
  });

  it('survives a reload, newer edits winning over what was kept', () => {
    const before = new EditsLog();
    before.record({ field: 'a', text: 'ancien' }, 7);
    before.record({ field: 'b', text: 'gardé' }, null);
    const after = new EditsLog();
    after.record({ field: 'a', text: 'nouveau' }, null);
    after.restore(before.toStored());
    expect(
      after
        .toStored()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['gardé', 'nouveau']);
    after.carried(1);
    after.acknowledged(1);
    expect(after.size).toBe(0);
  });

  it('ignores what is not a log', () => {
    const log = new EditsLog();
    for (const stored of [null, 'x', [{ field: 1 }], { field: 'a' }]) log.restore(stored);
    expect(log.size).toBe(0);
  });
});
