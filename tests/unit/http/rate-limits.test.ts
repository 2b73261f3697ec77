import { addressKey, createLimits, DEFAULT_LIMITS } from '@tdt/server/http/rate-limits';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const room = { address: '192.0.2.7', code: 'ABCDEF' };
const allowed = { ok: true };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n += 1) await act();
}

describe('joining', () => {
  it('lets 150 correct joins a minute from one address pass, between a few mistakes', async () => {
    const { join } = createLimits();
    for (let n = 0; n < 150; n += 1) {
      expect(await join.allowed(room)).toEqual(allowed);
      if (n % 10 === 0) await join.failed(room);
    }
  });

  it('is refused to an address after sixty failures, whatever the code, until the minute is over', async () => {
    const { join } = createLimits();
    await times(59, () => join.failed(room));
    expect(await join.allowed(room)).toEqual(allowed);
    vi.advanceTimersByTime(12_500);
    await join.failed({ address: room.address });
    expect(await join.allowed(room)).toEqual({ ok: false, retryAfter: 48 });
    expect(await join.allowed({ address: room.address, code: 'GHJKMN' })).toMatchObject({
      ok: false,
    });
    expect(await join.allowed({ ...room, address: '192.0.2.8' })).toEqual(allowed);
    vi.advanceTimersByTime(47_500);
    expect(await join.allowed(room)).toEqual(allowed);
  });

  it('is refused for a code that many addresses try in vain, however it is typed', async () => {
    const { join } = createLimits({ joinFailuresPerCode: { points: 50, seconds: 60 } });
    for (let n = 0; n < 50; n += 1) await join.failed({ ...room, address: `198.51.100.${n}` });
    const fresh = { address: '203.0.113.1' };
    expect(await join.allowed({ ...fresh, code: 'abc-def' })).toEqual({
      ok: false,
      retryAfter: 60,
    });
    expect(await join.allowed({ ...fresh, code: 'GHJKMN' })).toEqual(allowed);
    expect(await join.allowed(fresh)).toEqual(allowed);
  });

  it('counts the same address in any of its spellings', async () => {
    const { join } = createLimits();
    await times(30, () => join.failed({ address: '192.0.2.7' }));
    await times(30, () => join.failed({ address: '::ffff:192.0.2.7' }));
    expect(await join.allowed(room)).toMatchObject({ ok: false });
  });
});

describe('looking names up', () => {
  it('suits a room of 150 people who type, and is refused beyond', async () => {
    const limits = createLimits();
    await times(1500, async () => expect(await limits.names(room)).toEqual(allowed));
    expect(await limits.names(room)).toEqual({ ok: false, retryAfter: 60 });
    expect(await limits.names({ ...room, address: '192.0.2.8' })).toEqual(allowed);
    vi.advanceTimersByTime(60_000);
    expect(await limits.names(room)).toEqual(allowed);
  });

  it('is refused for a code that many addresses empty together', async () => {
    const limits = createLimits({ namesPerCode: { points: 5, seconds: 60 } });
    for (let n = 0; n < 5; n += 1) await limits.names({ ...room, address: `198.51.100.${n}` });
    expect(await limits.names(room)).toMatchObject({ ok: false });
    expect(await limits.names({ ...room, code: 'GHJKMN' })).toEqual(allowed);
  });
});

describe('creating meetings', () => {
  it('is limited for each address, apart from everything else', async () => {
    const limits = createLimits({ meetingsPerAddress: { points: 2, seconds: 3600 } });
    await times(2, async () => expect(await limits.create(room)).toEqual(allowed));
    expect(await limits.create(room)).toEqual({ ok: false, retryAfter: 3600 });
    expect(await limits.join.allowed(room)).toEqual(allowed);
    expect(await limits.names(room)).toEqual(allowed);
    vi.advanceTimersByTime(3_600_000);
    expect(await limits.create(room)).toEqual(allowed);
  });

  it('is wide enough by default for all the meetings of a country behind one proxy', () => {
    expect(DEFAULT_LIMITS.meetingsPerAddress.points).toBeGreaterThan(3 * 101);
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['2001:DB8:0:12::34', '2001:db8:0:12'],
    ['2001:db8:0:0012:ffff:1:2:3', '2001:db8:0:12'],
    ['2001:db8::', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['not an address', 'not an address'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
