import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** Six people in the room, women and men in turn, in the plenary. */
async function plenary() {
  const server = await startServer();
  const meeting = await startMeeting(server, 6);
  await meeting.facilitator.command('step.set', { step: 'pooling' });
  const people = meeting.members.map(({ id }) => id);
  const agents = people.map((id) => meeting.agents.get(id)!);
  const refused = async (agent: Agent, type: string, payload: object, code: string) =>
    expect(await agent.send(type, payload), `${type} ${JSON.stringify(payload)}`).toMatchObject({
      ok: false,
      error: { code },
    });
  return { server, meeting, facilitator: meeting.facilitator, people, agents, refused };
}

test('whoever breaks the rules of the queue is refused by the server, and changes nothing', async () => {
  const { meeting, facilitator, people, agents, refused } = await plenary();
  const [first, second, third] = agents;
  await first!.command('speaker.ask', {});
  await refused(first!, 'speaker.ask', {}, 'conflict');
  await refused(second!, 'speaker.ask', { person: people[2]! }, 'forbidden');
  await refused(second!, 'speaker.ask', { at: 1 }, 'forbidden');
  await refused(second!, 'speaker.remove', { person: people[0]! }, 'forbidden');
  await refused(second!, 'speaker.next', {}, 'forbidden');
  await refused(second!, 'speaker.next', { person: people[1]! }, 'forbidden');
  await refused(second!, 'speaker.back', { turn: 'u' }, 'forbidden');
  const screen = new Agent(facilitator.origin);
  await screen.openLink(meeting.created.links.plenary);
  await refused(screen, 'speaker.ask', { person: people[3]! }, 'forbidden');
  const rapporteur = new Agent(facilitator.origin);
  await rapporteur.openLink(meeting.created.links.rapporteur);
  await refused(rapporteur, 'speaker.next', {}, 'forbidden');
  const shown = () => meeting.console.meeting;
  await waitUntil('the request', () => (shown()?.speakers.length ?? 0) > 0);
  expect(shown()?.speakers).toEqual([people[0]]);
  await facilitator.command('speaker.next', { turn: null });
  await refused(third!, 'speaker.done', {}, 'forbidden');
  await refused(facilitator, 'speaker.next', { turn: null }, 'conflict');
  await waitUntil('the speaker', () => shown()?.speaking?.person === people[0]);
  await first!.command('speaker.done', {});
  await facilitator.command('step.set', { step: 'profiles' });
  await refused(second!, 'speaker.ask', {}, 'out_of_step');
});

test('the order is one for everybody, the remote included, and says no gender', async () => {
  const { meeting, facilitator, people, agents } = await plenary();
  const home = people[4]!;
  await facilitator.command('person.present', { people: [home], presence: 'remote' });
  const screen = new Agent(facilitator.origin);
  await screen.openLink(meeting.created.links.plenary);
  const devices = [await connect(screen), await connect(agents[1]!), meeting.console];
  for (const at of [0, 2]) await agents[at]!.command('speaker.ask', {});
  await facilitator.command('speaker.ask', { person: people[3]! });
  await agents[4]!.command('speaker.ask', {});
  const order = [people[0], people[3], people[2], home];
  for (const device of devices)
    await waitUntil('the order', () => device.meeting?.speakers.length === 4);
  for (const device of devices) expect(device.meeting?.speakers).toEqual(order);
  await facilitator.command('speaker.next', {});
  for (const device of devices)
    await waitUntil('the speaker', () => device.meeting?.speaking?.person === people[0]);
  // What a phone was sent of it: people and places, not what they are derived from.
  const [, phone] = devices;
  const sent = Buffer.concat(phone!.frames.map((frame) => Buffer.from(frame))).toString('latin1');
  expect(sent).toContain('meeting/speakers');
  for (const secret of ['staff/', 'askedAt', '\u0006gender'])
    expect(sent.includes(secret), secret).toBe(false);
});

test('two facilitators who press at the same moment give the floor once', async () => {
  const { meeting, facilitator, people, agents } = await plenary();
  const { link } = await facilitator.command('seat.grant', {
    role: 'facilitator',
    person: null,
    label: 'Deux',
  });
  const other = new Agent(facilitator.origin);
  await other.openLink(link!);
  for (const at of [0, 1, 2]) await agents[at]!.command('speaker.ask', {});
  const both = await Promise.all(
    [facilitator, other].map((agent) => agent.send('speaker.next', { turn: null })),
  );
  expect(both.filter((ack) => ack.ok)).toHaveLength(1);
  expect(both.find((ack) => !ack.ok)).toMatchObject({ error: { code: 'conflict' } });
  await waitUntil('the speaker', () => meeting.console.meeting?.speaking?.person === people[0]);
  expect(meeting.console.meeting?.speakers).toEqual([people[1], people[2]]);
});

test('the queue, who spoke and who speaks are still there after a restart', async () => {
  const { server, meeting, facilitator, people, agents } = await plenary();
  for (const at of [0, 1]) await agents[at]!.command('speaker.ask', {});
  await facilitator.command('speaker.next', {});
  const before = await waitUntil('the speaker', () => {
    const shown = meeting.console.meeting;
    return shown?.speaking ? shown : null;
  });
  const again = await server.restart();
  const device = await connect(facilitator.at(again.origin));
  expect(device.meeting?.speaking).toEqual(before.speaking);
  expect(device.meeting?.speakers).toEqual([people[1]]);
  expect(device.staff.turns.size).toBe(1);
});

test('giving the floor against the order and removing somebody are journaled with ids alone', async () => {
  const { server, facilitator, people, agents } = await plenary();
  for (const at of [0, 2, 3]) await agents[at]!.command('speaker.ask', {});
  await facilitator.command('speaker.next', { person: people[2]! });
  await facilitator.command('speaker.remove', { person: people[3]! });
  await agents[0]!.command('speaker.remove', {});
  const journal = await server.storage.journal(facilitator.seat!.meetingId);
  expect(journal.slice(-2)).toMatchObject([
    { type: 'speaker.next', seat: facilitator.seatId, detail: { person: people[2], place: 3 } },
    { type: 'speaker.remove', seat: facilitator.seatId, detail: { person: people[3] } },
  ]);
});
