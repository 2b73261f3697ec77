import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import type { Group, Proposal, StaffPerson } from '@tdt/shared/document/values';
import { entryId } from '@tdt/shared/ids';
import type { CandidacyId, CheckId, PersonId, TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { Agent } from '../agent';
import { connect } from '../device';
import type { TestDevice } from '../device';
import { waitUntil } from '../wait';

/** How somebody answers a check by phone. */
export interface Answer {
  readonly kind: 'adhesion' | 'reservation' | 'opposition';
  readonly text?: string;
}

/**
 * Everybody of the assembly who is not played in a window of their own: real browsers without a screen, which join by
 * code, write by the stock provider and answer by command.
 */
export class Assembly {
  readonly #agents = new Map<PersonId, Agent>();
  readonly #phones = new Map<string, TestDevice>();

  constructor(
    private readonly origin: string,
    private readonly code: string,
    readonly facilitator: Agent,
    readonly console: TestDevice,
  ) {}

  static async open(origin: string, code: string, link: string): Promise<Assembly> {
    const facilitator = new Agent(origin);
    await facilitator.openLink(link);
    return new Assembly(origin, code, facilitator, await connect(facilitator));
  }

  get meeting() {
    const { meeting } = this.console;
    if (!meeting) throw new Error('The meeting is gone.');
    return meeting;
  }

  get people(): readonly StaffPerson[] {
    return [...this.console.staff.people.values()];
  }

  person(name: string): StaffPerson {
    const found = this.people.filter((one) => displayName(one) === name);
    if (found.length !== 1) throw new Error(`${found.length} people are called ${name}`);
    return found[0]!;
  }

  task(label: string): TaskId {
    const found = this.meeting.tasks.find((task) => task.label.fr === label);
    if (!found) throw new Error(`There is no task ${label}`);
    return found.id;
  }

  candidacy(task: TaskId, name: string): CandidacyId {
    const { id } = this.person(name);
    const found = [...this.meeting.candidacies.values()].find(
      (one) => one.task === task && one.person === id,
    );
    if (!found) throw new Error(`${name} is no candidate`);
    return found.id;
  }

  isCandidate(person: PersonId, task: TaskId): boolean {
    return [...this.meeting.candidacies.values()].some(
      (one) => one.task === task && one.person === person && one.retractedAt === null,
    );
  }

  pair(task: TaskId, names: readonly [string, string]): [CandidacyId, CandidacyId] {
    return [this.candidacy(task, names[0]), this.candidacy(task, names[1])];
  }

  /** Joins by code, as a phone does. */
  async join(person: StaffPerson, presence: 'room' | 'remote'): Promise<Agent> {
    const agent = new Agent(this.origin);
    await agent.join({ code: this.code, name: displayName(person), presence, person: person.id });
    this.#agents.set(person.id, agent);
    return agent;
  }

  agent(person: PersonId): Agent {
    const agent = this.#agents.get(person);
    if (!agent) throw new Error('Somebody plays in a window of their own.');
    return agent;
  }

  /** The phone of a group's rapporteur. */
  async phone(group: Group): Promise<TestDevice> {
    const known = this.#phones.get(group.id);
    if (known) return known;
    const agent = this.agent(group.rapporteurs[0]!);
    await agent.refresh();
    const phone = await connect(agent);
    this.#phones.set(group.id, phone);
    return phone;
  }

  async write(group: Group, task: TaskId, list: 'qualities' | 'vigilance', texts: string[]) {
    const phone = await this.phone(group);
    const root = groupRoot(group.id, task, list);
    for (const [at, text] of texts.entries())
      phone.write(...appendEntry(root, phone.read(root), entryId(`${list}-${at}`), text));
    await phone.allSaved();
  }

  async report(group: Group, task: TaskId, proposal: Proposal): Promise<void> {
    const phone = await this.phone(group);
    phone.write({
      root: groupRoot(group.id, task, 'proposal'),
      key: PROPOSAL_KEY,
      value: proposal,
    });
    await phone.allSaved();
  }

  /** Everybody who may answer does, but for those named, who answer as they are told; `silent` people do not. */
  async answer(
    check: CheckId,
    task: TaskId,
    told: ReadonlyMap<PersonId, Answer>,
    silent: ReadonlySet<PersonId>,
  ): Promise<void> {
    for (const [person, agent] of this.#agents) {
      if (silent.has(person) || this.isCandidate(person, task)) continue;
      const { kind, text = '' } = told.get(person) ?? { kind: 'adhesion' as const };
      await agent.command('check.answer', { check, kind, text, showName: false });
    }
  }

  /** The round of a task that is open. */
  async openRound(task: TaskId) {
    return waitUntil('an open round', () =>
      [...this.meeting.checks.values()].find((one) => one.task === task && one.closedAt === null),
    );
  }
}
