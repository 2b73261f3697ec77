import { once } from 'node:events';
import { createMetrics, metricsServer } from '@tdt/server/metrics';
import { seatId } from '@tdt/shared/ids';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

test('the figures count meetings, connections, turns, refusals and commands, and name nobody', async () => {
  const metrics = createMetrics(() => server.app.registry.inventory);
  const server = await startServer({ observer: metrics });
  const meeting = await startMeeting(server, 4);
  const participant = [...meeting.agents.values()][0]!;
  const device = await connect(participant);
  await participant.send('step.set', { step: 'frame' });
  await participant.send('no-such-<command>', {});
  const [group] = meeting.groups();
  await meeting.facilitator.command('seat.revoke', { seat: seatId(participant.seatId) });
  await device.closedWith(4401);

  const http = metricsServer(metrics).listen(0, '127.0.0.1');
  onTestFinished(() => void http.close());
  await once(http, 'listening');
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const text = await answer.text();
  expect(text).toContain('tdt_meetings_loaded 1');
  expect(text).toMatch(/tdt_sync_connections [1-9]/);
  expect(text).toMatch(/tdt_turn_seconds_count [1-9]/);
  expect(text).toContain('tdt_sync_closed_total{code="4401"} 1');
  expect(text).toContain('tdt_commands_total{type="step.set",accepted="false"} 1');
  expect(text).toContain('tdt_commands_total{type="unknown",accepted="false"} 1');
  expect(text).toContain('process_resident_memory_bytes');
  for (const secret of [meeting.created.id, meeting.created.code, group!.id, 'NOM0', 'Prénom0'])
    expect(text).not.toContain(secret);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  expect((await fetch(`${server.origin}/metrics`)).status).toBe(404);
});
