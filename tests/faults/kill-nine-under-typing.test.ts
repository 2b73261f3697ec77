import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { entryId } from '@tdt/shared/ids';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import { seeded } from '../support/random';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';

const RUNS = 10;
const SEED = Number(process.env['SEED'] ?? 20261123);

/** A phone that types an entry every few milliseconds until told to stop, and keeps what was acknowledged. */
class Typist {
  readonly acknowledged = new Set<string>();
  #unsaved: { text: string; frame: number }[] = [];
  #count = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(
    readonly device: TestDevice,
    private readonly root: string,
    private readonly name: string,
    random: () => number,
  ) {
    this.#timer = setInterval(() => this.#type(), 4 + Math.floor(random() * 10));
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#collect();
  }

  #type(): void {
    this.#collect();
    if (!this.device.provider.wsconnected) return;
    const text = `${this.name} ${(this.#count += 1)}`;
    const id = entryId(`${this.name}-${this.#count}`);
    this.device.write(...appendEntry(this.root, this.device.read(this.root), id, text));
    this.#unsaved.push({ text, frame: this.device.sent });
  }

  #collect(): void {
    const { saved } = this.device;
    for (const { text, frame } of this.#unsaved) if (frame <= saved) this.acknowledged.add(text);
    this.#unsaved = this.#unsaved.filter(({ frame }) => frame > saved);
  }
}

/** Every text that a viewer's screen ever showed. */
function watch(viewer: TestDevice, groups: readonly GroupId[], task: TaskId): Set<string> {
  const seen = new Set<string>();
  viewer.doc.on('afterTransaction', () => {
    for (const group of groups)
      for (const { text } of readPublished(viewer.read, group, task).lists.qualities)
        seen.add(text);
  });
  return seen;
}

test(`what a viewer has seen or a phone was told is saved survives kill -9, ${RUNS} times (SEED=${SEED})`, async () => {
  const random = seeded(SEED);
  const dir = temporaryFolder();
  let server = await spawnServer({ dir });
  const { port } = server;
  const meeting = await startMeeting(server, 24);
  const groups = meeting.groups().map(({ id }) => id);
  const [task] = meeting.tasks;
  const lost: string[] = [];
  let compared = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const viewerAgent = new Agent(server.origin);
    await viewerAgent.openLink(meeting.created.links.plenary);
    const viewer = await connect(viewerAgent);
    const seen = watch(viewer, groups, task!);
    const phones = await Promise.all(groups.map((group) => connect(meeting.rapporteur(group))));
    const typists = phones.map(
      (phone, at) =>
        new Typist(phone, groupRoot(groups[at]!, task!, 'qualities'), `r${run}g${at}`, random),
    );
    // How long it types before the kill is what is drawn; the kill itself is the event under test.
    await new Promise((resolve) => setTimeout(resolve, 80 + random() * 400));
    await server.kill9();
    for (const typist of typists) typist.stop();
    for (const device of [viewer, ...phones]) device.close();

    server = await spawnServer({ dir, port });
    const fresh = await Promise.all(groups.map((group) => connect(meeting.rapporteur(group))));
    const kept = new Set(
      fresh.flatMap((phone, at) => [
        ...phone.read(groupRoot(groups[at]!, task!, 'qualities')).values(),
      ]),
    );
    const mustBeThere = new Set([
      ...seen,
      ...typists.flatMap((typist) => [...typist.acknowledged]),
    ]);
    for (const text of mustBeThere) if (!kept.has(text)) lost.push(text);
    compared += mustBeThere.size;
    for (const phone of fresh) phone.close();
  }
  expect(lost).toEqual([]);
  expect(compared).toBeGreaterThan(RUNS * 10);
});
