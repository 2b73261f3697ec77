import { expect, test } from 'vitest';
import { attached, opened } from '../support/attached-device';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const AWARENESS = 1;
const told = (device: { frames: readonly Uint8Array[] }): string[] =>
  device.frames
    .filter(([kind]) => kind === AWARENESS)
    .map((frame) => Buffer.from(frame).toString());
const seen = (device: TestDevice): unknown[] => [...device.provider.awareness.getStates().values()];

async function groupsTyping() {
  const server = await startServer();
  const meeting = await startMeeting(server, 24);
  const [group, other] = meeting.groups();
  await meeting.facilitator.command('group.share', { group: group!.id, shared: true });
  const member = group!.members.find((person) => person !== group!.rapporteur)!;
  return {
    server,
    meeting,
    phone: await connect(meeting.rapporteur(group!.id)),
    second: await connect(meeting.rapporteur(group!.id)),
    strangers: {
      console: meeting.console,
      reader: await connect(meeting.agents.get(member)!),
      otherGroup: await connect(meeting.rapporteur(other!.id)),
    },
    agent: meeting.rapporteur(group!.id),
  };
}

test('two phones of a group see each other type, and stop when one leaves; nobody else hears of it', async () => {
  const { phone, second, strangers } = await groupsTyping();
  phone.provider.awareness.setLocalState({ field: 'secret-field' });
  await waitUntil('the second phone to see it', () =>
    seen(second).some((state) => JSON.stringify(state).includes('secret-field')),
  );
  second.provider.awareness.setLocalState({ field: 'the-other-field' });
  await waitUntil('the first phone to see it', () => seen(phone).length === 2);
  phone.close();
  await waitUntil('the first phone to be gone', () => seen(second).length === 1);
  for (const [who, device] of Object.entries(strangers))
    expect({ who, told: told(device) }).toEqual({ who, told: [] });
});

test('a phone that asks is told its own group only', async () => {
  const { server, meeting, phone, strangers } = await groupsTyping();
  phone.provider.awareness.setLocalState({ field: 'secret-field' });
  const inside = await opened(server, meeting.created.id);
  await waitUntil('the entry on the server', () =>
    [...inside.devices].some((device) => device.awareness !== null),
  );
  for (const device of inside.devices) inside.receive(device, { kind: 'queryAwareness' });
  // What follows on the same sockets has come: so has what was sent before.
  await meeting.facilitator.command('door.set', { door: 'closed' });
  for (const device of Object.values(strangers)) {
    await waitUntil('the door', () => device.meeting?.door === 'closed');
    expect(told(device)).toEqual([]);
  }
});

test('an entry is bound to its device: nobody speaks for another, and a second one is ignored', async () => {
  const { server, meeting, agent } = await groupsTyping();
  const inside = await opened(server, meeting.created.id);
  const [one, two, reader] = [agent, agent, agent].map((browser) => attached(inside, browser));
  const says = (from: typeof one, client: number, clock: number, state: unknown) =>
    inside.receive(from!.device, { kind: 'awareness', entries: [{ client, clock, state }] });
  says(one, 11, 1, 'one');
  says(two, 11, 9, 'two as one');
  says(two, 22, 1, 'two');
  says(two, 11, 10, null);
  says(two, 33, 1, 'two again');
  says(one, 11, 0, 'older');
  says(one, 11, Number.MAX_SAFE_INTEGER, 'far ahead');
  says(one, 11, 2, 'one again');
  // Without a word, as a phone that lost the network.
  inside.detach(one!.device);
  const heard = told(reader!).map((text) => /"(.*)"/.exec(text)?.[1] ?? 'gone');
  expect(heard).toEqual(['one', 'two', 'one again', 'gone']);
});
