import type { SeatView } from '@tdt/shared/document/values';
import { seatId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const refusedWith = (code: string) => ({ ok: false, error: { code } });

/** A meeting in which the creator said that they are the first member, and gave a link to the second one. */
async function startTeam(people = 4) {
  const server = await startServer();
  const meeting = await startMeeting(server, people);
  const [first, second] = meeting.members.map(({ id }) => id);
  const own = meeting.facilitator.seat!.seat;
  await meeting.facilitator.command('seat.name', { seat: own, person: first!, label: '' });
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'facilitator',
    person: second!,
    label: '',
  });
  const other = new Agent(server.origin);
  return { server, meeting, own, first: first!, second: second!, granted, other };
}

const seatOf = (meeting: TestMeeting, id: string): SeatView | undefined =>
  meeting.console.staff.seats.get(id);

test('the two facilitators and the meeting rapporteur are people of the list, named to everybody', async () => {
  const { server, meeting, granted, other } = await startTeam();
  await other.openLink(granted['link']!);
  const rapporteur = new Agent(server.origin);
  await rapporteur.openLink(meeting.created.links.rapporteur);
  const third = meeting.members[2]!;
  await rapporteur.command('seat.name', {
    seat: rapporteur.seat!.seat,
    person: third.id,
    label: '',
  });
  const participant = await connect(meeting.agents.get(meeting.members[3]!.id)!);
  await waitUntil('the team', () => participant.meeting?.team.rapporteurs.length === 1);
  const team = participant.meeting!.team;
  expect(team.facilitators.map(({ last }) => last)).toEqual(['NOM0', 'NOM1']);
  expect(team.rapporteurs).toEqual([{ person: third.id, first: third.first, last: third.last }]);
  expect(team.parity).toBe('ok');
  expect(JSON.stringify(participant.meeting!.team)).not.toContain('gender');
});

test('opening a link that another browser has is seen by the others, and a refresh is not', async () => {
  const { server, meeting, granted, other } = await startTeam();
  const seat = granted['seat']!;
  expect(seatOf(meeting, seat)?.holding).toMatchObject({ openedAt: null, browsers: 0 });
  await other.openLink(granted['link']!);
  await other.openLink(granted['link']!);
  await waitUntil('the opening', () => seatOf(meeting, seat)?.holding?.browsers === 1);
  expect(seatOf(meeting, seat)?.holding?.reopenedAt).toBeNull();
  const stranger = new Agent(server.origin);
  await stranger.openLink(granted['link']!);
  await waitUntil('the second browser', () => seatOf(meeting, seat)?.holding?.browsers === 2);
  expect(seatOf(meeting, seat)?.holding?.reopenedAt).not.toBeNull();
  expect((await other.refresh()).role).toBe('facilitator');
  const journal = await server.storage.journal(meeting.facilitator.seat!.meetingId);
  expect(journal.filter(({ type }) => type === 'seat.open')).toHaveLength(2);
});

test('a seat that is handed over stays with its holder until the link is opened, then ends', async () => {
  const { server, meeting, own, second } = await startTeam();
  const third = meeting.members[2]!;
  const passed = await meeting.facilitator.command('seat.pass', {
    seat: own,
    person: third.id,
    label: '',
  });
  const again = await meeting.facilitator.send('seat.pass', {
    seat: own,
    person: second,
    label: '',
  });
  expect(again).toMatchObject(refusedWith('conflict'));
  expect((await meeting.facilitator.refresh()).role).toBe('facilitator');
  const heir = new Agent(server.origin);
  await heir.openLink(passed['link']!);
  await meeting.console.closedWith(4401);
  expect((await meeting.facilitator.request('GET', `/api/seats/${own}`)).status).toBe(401);
  const device = await connect(heir);
  await waitUntil('the team', () =>
    Boolean(device.meeting?.team.facilitators.some(({ person }) => person === third.id)),
  );
  expect(device.staff.seats.get(heir.seat!.seat)?.holding).toMatchObject({ replaces: null });
});

test('a seat taken back does nothing more, and the last facilitator’s is not taken back', async () => {
  const { meeting, own, granted, other } = await startTeam();
  const unopened = await meeting.facilitator.send('seat.revoke', { seat: own });
  expect(unopened, 'the other link was never opened').toMatchObject(refusedWith('conflict'));
  await other.openLink(granted['link']!);
  await other.command('timer.set', { action: 'start', minutes: 5 });
  await meeting.facilitator.command('seat.revoke', { seat: seatId(granted['seat']!) });
  await waitUntil('the end of its signals', () => !other.socket.connected);
  expect((await other.request('GET', `/api/seats/${granted['seat']!}`)).status).toBe(401);
  const last = await meeting.facilitator.send('seat.revoke', { seat: own });
  expect(last).toMatchObject(refusedWith('conflict'));
});

test('neither a participant nor the meeting rapporteur disposes of the seats of others', async () => {
  const { server, meeting, own } = await startTeam();
  const [agent] = meeting.agents.values();
  const rapporteur = new Agent(server.origin);
  await rapporteur.openLink(meeting.created.links.rapporteur);
  const name = { seat: own, person: meeting.members[2]!.id, label: '' };
  for (const somebody of [agent!, rapporteur])
    for (const type of ['seat.name', 'seat.pass', 'seat.revoke'])
      expect(await somebody.send(type, name)).toMatchObject(refusedWith('forbidden'));
  expect(await rapporteur.send('step.set', { step: 'frame' })).toMatchObject(
    refusedWith('forbidden'),
  );
  expect(seatOf(meeting, own)?.person).toBe(meeting.members[0]!.id);
});

test('who holds which seat outlives a restart', async () => {
  const { server, meeting, own, first, granted, other } = await startTeam();
  await other.openLink(granted['link']!);
  const again = await server.restart();
  const device = await connect(meeting.facilitator.at(again.origin));
  expect(device.staff.seats.get(own)?.person).toBe(first);
  expect(device.staff.seats.get(granted['seat']!)?.holding?.browsers).toBe(1);
});
