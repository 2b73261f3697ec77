import { checkId, groupId } from '@tdt/shared/ids';
import type { CheckId, PersonId } from '@tdt/shared/ids';
import type { Step } from '@tdt/shared/steps';
import type { HeadlessDevice } from '../../tests/support/headless-device';
import { Place } from './place';
import { arriveLate } from './room';
import type { Room } from './room';
import { eventually, pause, pick } from './tally';
import type { Tally } from './tally';
import { Writer } from './writer';

const WORK: readonly Step[] = ['profiles', 'candidacies', 'proposals'];
const SETTLE_WITHIN = 90_000;

/** What happens in one meeting: everything at once, drawn from one source of chance, until told to stop. */
export class Evening {
  readonly #writers: Writer[] = [];
  readonly #pens = new Set<Place>();
  readonly #late: Place[] = [];
  readonly #expected: string[];
  #isRevealed = false;
  #over = false;

  constructor(
    private readonly room: Room,
    private readonly name: string,
    private readonly random: () => number,
    private readonly tally: Tally,
    pace: number,
  ) {
    this.#expected = [...room.late];
    for (const group of room.groups) {
      for (const [at, person] of group.rapporteurs.entries()) {
        const place = room.members.get(person);
        if (!place?.device) continue;
        this.#pens.add(place);
        // The two of a group write for tasks of their own, so that what must be there is known.
        const tasks = at === 0 ? room.tasks.slice(0, 2) : room.tasks.slice(2, 4);
        const pen = `${name}g${group.number}${at === 0 ? 'a' : 'b'}`;
        const writer = new Writer(place.device, groupId(group.id), tasks, pen, random, tally, pace);
        if (room.screen.device) writer.watchedBy(room.screen.device);
        this.#writers.push(writer);
      }
    }
  }

  /** Devices connected now. */
  get devices(): readonly HeadlessDevice[] {
    const { console, screen, followers, members } = this.room;
    return [console, screen, ...followers, ...members.values(), ...this.#late].flatMap(
      ({ device }) => device ?? [],
    );
  }

  async run(seconds: number): Promise<void> {
    const until = performance.now() + seconds * 1000;
    const isOver = () => this.#over || performance.now() > until;
    await Promise.all([
      ...this.#writers.map((writer) => writer.type(isOver)),
      this.#comeAndGo(isOver),
      this.#callForHelp(isOver),
      this.#moveOn(isOver, seconds),
    ]);
  }

  /** Until all that was typed is on the disk and what follows from it was sent. */
  async rest(): Promise<void> {
    const isSettled = () => this.#writers.every(({ settled }) => settled);
    await eventually('all keys saved', isSettled, SETTLE_WITHIN);
    await pause(2000);
  }

  /** After the last key: every device shows every text, and all show the same. */
  async settle(): Promise<void> {
    const { tally, name } = this;
    const fresh = new Place(this.room.screen.browser, tally);
    await fresh.connect();
    const missing = () =>
      [...this.devices, ...(fresh.device ? [fresh.device] : [])].flatMap((device) =>
        this.#writers.flatMap((writer) => writer.missingOn(device)),
      );
    try {
      await eventually(
        'all keys saved',
        () => this.#writers.every(({ settled }) => settled),
        SETTLE_WITHIN,
      );
      const before = tally.compared;
      await eventually(
        'the same texts everywhere',
        () => {
          tally.compared = before;
          return missing().length === 0;
        },
        SETTLE_WITHIN,
      );
      const states = new Set(this.devices.map((device) => device.meeting?.step.step));
      if (states.size !== 1) tally.wrong.push(`${name}: devices are at different steps`);
    } catch (error) {
      tally.wrong.push(`${name}: ${String(error)}, ${missing().length} texts missing`);
    }
    fresh.leave();
  }

  close(): void {
    this.#over = true;
    const { console, screen, followers, members } = this.room;
    for (const place of [console, screen, ...followers, ...members.values(), ...this.#late]) {
      place.leave();
      place.browser.close();
    }
  }

  /** Readers leave and come back, now and then somebody arrives who was not there. */
  async #comeAndGo(isOver: () => boolean): Promise<void> {
    const readers = [...this.room.members.values(), ...this.room.followers].filter(
      (place) => !this.#pens.has(place),
    );
    while (!isOver()) {
      await pause(1500 + this.random() * 3000);
      const place = pick(readers, this.random);
      if (!place?.device) continue;
      place.leave();
      this.tally.leaves += 1;
      await pause(300 + this.random() * 2000);
      await place.connect();
      this.tally.joins += 1;
      const name = this.random() < 0.1 ? this.#expected.pop() : undefined;
      if (name === undefined) continue;
      this.#late.push(await arriveLate(this.room, name, this.tally));
      this.tally.joins += 1;
    }
  }

  async #callForHelp(isOver: () => boolean): Promise<void> {
    const { facilitator, console, groups, members } = this.room;
    while (!isOver()) {
      await pause(3000 + this.random() * 12_000);
      const group = pick(groups, this.random);
      const caller = group && members.get(group.rapporteurs[0] ?? ('' as PersonId));
      if (!group || !caller || isOver()) continue;
      const id = groupId(group.id);
      await caller.browser.command('help.ask', { task: null });
      await eventually('the call', () => console.device?.meeting?.help.has(id));
      await facilitator.command('help.clear', { group: id });
      await eventually('its end', () => !console.device?.meeting?.help.has(id));
      this.tally.helpCalls += 1;
    }
  }

  /** The steps of the groups, then the plenary with a check; and again. */
  async #moveOn(isOver: () => boolean, seconds: number): Promise<void> {
    const { facilitator } = this.room;
    const each = Math.min(25_000, (seconds * 1000) / 8);
    const go = async (step: Step) => {
      await facilitator.command('step.set', { step });
      this.tally.steps += 1;
    };
    while (!isOver()) {
      for (const step of WORK) {
        await go(step);
        await pause(each * (0.5 + this.random() / 2));
      }
      await go('pooling');
      if (!this.#isRevealed)
        await facilitator.command('task.reveal', { task: null, confirm: true });
      this.#isRevealed = true;
      await this.#check();
    }
  }

  async #check(): Promise<void> {
    const { facilitator, console, tasks, pair, members, candidates } = this.room;
    const [task] = tasks;
    if (!task) return;
    const opened = await facilitator.command('check.open', {
      task,
      pair: [...pair],
      mode: 'phone',
    });
    const check = checkId(opened['check'] ?? '');
    const given = { adhesions: 0, reservations: 0, oppositions: 0 };
    const asked = [...members].filter(
      ([person]) => !candidates.includes(person) && this.random() < 0.9,
    );
    await Promise.all(asked.map(([, place]) => this.#answer(check, place, given)));
    await facilitator.command('check.close', { check });
    const closed = await eventually('the tally', () => {
      const phone = console.device?.meeting?.checks.get(check)?.phone;
      return phone?.tally ? phone : null;
    });
    this.tally.checks += 1;
    const said = JSON.stringify([closed.answered, closed.tally]);
    const wanted = JSON.stringify([asked.length, given]);
    if (said !== wanted) this.tally.wrong.push(`${this.name}: a check says ${said}, not ${wanted}`);
  }

  /** Some change their mind: the last answer counts. */
  async #answer(
    check: CheckId,
    { browser }: Place,
    given: { adhesions: number; reservations: number; oppositions: number },
  ): Promise<void> {
    const kinds = ['adhesion', 'adhesion', 'reservation', 'opposition'] as const;
    const times = this.random() < 0.2 ? 2 : 1;
    for (let time = 1; time <= times; time += 1) {
      await pause(this.random() * 1000);
      const kind = pick(kinds, this.random) ?? 'adhesion';
      const text = kind === 'opposition' ? 'Une raison' : '';
      await browser.command('check.answer', { check, kind, text, showName: false });
      this.tally.answers += 1;
      if (time === times) given[`${kind}s`] += 1;
    }
  }
}
