import { groupRoot, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import type { CandidacyId, PersonId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import { Agent } from './agent';
import { connect } from './device';
import { startMeeting } from './meeting';
import type { TestMeeting } from './meeting';
import type { RunningServer } from './server';

/** Names, and ways to reach people, that files find hard to bear. */
export const HARD_NAMES = [
  { first: '=cmd()', last: '+SOMME' },
  { first: 'مريم', last: 'الكاتب' },
  { first: 'Zoé 😀', last: 'D’ÎLE-DIEU' },
  { first: 'X'.repeat(100), last: 'Y'.repeat(200) },
] as const;

/** What a group keeps to itself; it must be in no file. */
export const GROUP_SECRETS = ['cSecretStudy', 'Qualité jamais publiée'] as const;

export interface ReportedMeeting extends TestMeeting {
  /** Opened with the link of the meeting's rapporteur. */
  readonly rapporteurOfMeeting: Agent;
  readonly plenary: Agent;
  /** Task 0 has its pair (with an exception), task 1 debated names, task 2 none; 3 is revealed, 4 is not. */
  readonly candidacies: readonly CandidacyId[];
  /** The people behind the names above, in that order; the first two are designated, the other two debated. */
  readonly named: readonly PersonId[];
  readonly put: (person: PersonId, contact: Contact) => Promise<void>;
}

async function rename(meeting: TestMeeting, named: readonly PersonId[]): Promise<void> {
  for (const [at, person] of named.entries())
    await meeting.facilitator.command('person.edit', { person, ...HARD_NAMES[at]! });
}

async function act(meeting: TestMeeting, c: readonly CandidacyId[]): Promise<void> {
  const { facilitator, tasks } = meeting;
  await facilitator.command('step.set', { step: 'pooling' });
  for (const task of tasks.slice(0, 4))
    await facilitator.command('task.reveal', { task, confirm: true });
  const { check } = await facilitator.command('check.open', {
    task: tasks[0]!,
    pair: [c[0]!, c[1]!],
  });
  await facilitator.command('check.record', {
    check: check as never,
    kind: 'opposition',
    text: 'Argument confié',
  });
  await facilitator.command('decision.set', {
    kind: 'designated',
    task: tasks[0]!,
    pair: [c[0]!, c[1]!],
    check: check as never,
    parityReason: 'Exception motivée',
  });
  await facilitator.command('decision.set', {
    kind: 'debated',
    task: tasks[1]!,
    names: [c[2]!, c[3]!],
  });
  await facilitator.command('decision.set', { kind: 'noCandidacy', task: tasks[2]! });
}

/** A group at work on a task that is not revealed: a study, a draft, a reported proposal. */
async function keepSecrets(meeting: TestMeeting): Promise<void> {
  const { id } = meeting.groups()[0]!;
  const phone = await connect(meeting.rapporteur(id));
  const [hidden] = meeting.tasks.slice(4);
  const root = (name: 'study' | 'proposal') => groupRoot(id, hidden!, name);
  phone.write(
    { root: root('study'), key: GROUP_SECRETS[0], value: 'notRetained' },
    {
      root: root('proposal'),
      key: PROPOSAL_KEY,
      value: { kind: 'noRelevantCandidacy', candidacies: [], reported: true },
    },
  );
  await phone.allSaved();
}

/** A meeting at the end of its plenary, with hard names, exceptions, and groups that keep things to themselves. */
export async function reportedMeeting(server: RunningServer): Promise<ReportedMeeting> {
  const meeting = await startMeeting(server, 12);
  const linked = async (link: string) => {
    const agent = new Agent(server.origin);
    await agent.openLink(link);
    return agent;
  };
  const pens = new Set(meeting.groups().map(({ rapporteur }) => rapporteur));
  const free = meeting.members.filter(({ id }) => !pens.has(id)).map(({ id }) => id);
  // Of one gender: the pair needs an exception.
  const women = free.filter((id) => meeting.members.findIndex((one) => one.id === id) % 2 === 0);
  const named = women.slice(0, 4);
  await rename(meeting, named);
  const [first, second] = meeting.tasks;
  const candidacies = [
    await meeting.candidacy(first!, named[0]!),
    await meeting.candidacy(first!, named[1]!),
    await meeting.candidacy(second!, named[2]!),
    await meeting.candidacy(second!, named[3]!),
  ];
  await keepSecrets(meeting);
  await act(meeting, candidacies);
  return {
    ...meeting,
    candidacies,
    named,
    rapporteurOfMeeting: await linked(meeting.created.links.rapporteur),
    plenary: await linked(meeting.created.links.plenary),
    put: async (person, contact) => {
      const path = `/api/meetings/${meeting.created.id}/people/${person}/contact`;
      const answer = await meeting.facilitator.request('PUT', path, contact);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    },
  };
}
