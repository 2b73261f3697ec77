import { groupRoot } from '@tdt/shared/document/sections';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { faultRuns, faultSeed } from '../support/fault-runs';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { seeded } from '../support/random';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import type { SpawnedServer } from '../support/spawned-server';
import { everSeen, Typist } from '../support/typist';

const RUNS = faultRuns(10);
const SEED = faultSeed(20261123);
/** A list has its limit: after so many runs another meeting begins, on the same server. */
const RUNS_A_MEETING = 10;

/** Everything that a viewer has seen, or that a phone was told is saved, before the kill. */
async function typeUntilKilled(
  meeting: TestMeeting,
  server: SpawnedServer,
  run: number,
  random: () => number,
): Promise<{ roots: readonly string[]; mustBeThere: ReadonlySet<string> }> {
  const groups = meeting.groups().map(({ id }) => id);
  const task = meeting.tasks[run % meeting.tasks.length]!;
  const roots = groups.map((group) => groupRoot(group, task, 'qualities'));
  const viewerAgent = new Agent(server.origin);
  await viewerAgent.openLink(meeting.created.links.plenary);
  const viewer = await connect(viewerAgent);
  const seen = everSeen(viewer, groups, task);
  const phones = await Promise.all(groups.map((group) => connect(meeting.rapporteur(group))));
  const typists = phones.map(
    (phone, at) => new Typist(phone, roots[at]!, `r${run}g${at}`, 4 + Math.floor(random() * 10)),
  );
  // How long it types before the kill is what is drawn; the kill itself is the event under test.
  await new Promise((resolve) => setTimeout(resolve, 80 + random() * 400));
  await server.kill9();
  for (const typist of typists) typist.stop();
  for (const device of [viewer, ...phones]) device.close();
  const acknowledged = typists.flatMap((typist) => [...typist.acknowledged]);
  return { roots, mustBeThere: new Set([...seen, ...acknowledged]) };
}

test(
  `what a viewer has seen or a phone was told is saved survives kill -9, ${RUNS} times (SEED=${SEED})`,
  async () => {
    const random = seeded(SEED);
    const dir = temporaryFolder();
    let server = await spawnServer({ dir });
    const { port } = server;
    let meeting = await startMeeting(server, 24);
    const lost: string[] = [];
    let compared = 0;
    for (let run = 0; run < RUNS; run += 1) {
      if (run > 0 && run % RUNS_A_MEETING === 0) meeting = await startMeeting(server, 24);
      const groups = meeting.groups().map(({ id }) => id);
      const { roots, mustBeThere } = await typeUntilKilled(meeting, server, run, random);
      server = await spawnServer({ dir, port });
      const fresh = await Promise.all(groups.map((group) => connect(meeting.rapporteur(group))));
      const kept = new Set(fresh.flatMap((phone, at) => [...phone.read(roots[at]!).values()]));
      for (const text of mustBeThere) if (!kept.has(text)) lost.push(text);
      compared += mustBeThere.size;
      for (const phone of fresh) phone.close();
    }
    process.stdout.write(
      `kill -9: ${RUNS} runs, ${compared} texts compared, ${lost.length} lost\n`,
    );
    expect(lost).toEqual([]);
    expect(compared).toBeGreaterThan(RUNS * 10);
  },
  60_000 + RUNS * 10_000,
);
