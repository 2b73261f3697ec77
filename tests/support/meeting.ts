import { groupId, personId, taskId } from '@tdt/shared/ids';
import type { CandidacyId, GroupId, PersonId, TaskId } from '@tdt/shared/ids';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import type { Gender } from '@tdt/shared/document/values';
import { Agent } from './agent';
import { connect } from './device';
import type { TestDevice } from './device';

export interface Member {
  readonly id: PersonId;
  readonly first: string;
  readonly last: string;
}

/** A meeting under way: a facilitator, members who joined by code, groups with a rapporteur each. */
export interface TestMeeting {
  readonly created: MeetingCreated;
  readonly facilitator: Agent;
  readonly console: TestDevice;
  readonly members: readonly Member[];
  /** One browser a member who joined. */
  readonly agents: ReadonlyMap<PersonId, Agent>;
  readonly tasks: readonly TaskId[];
  groups(): readonly { id: GroupId; rapporteur: PersonId; members: PersonId[] }[];
  /** The browser of a group's rapporteur. */
  rapporteur(group: GroupId): Agent;
  candidacy(task: TaskId, person: PersonId): Promise<CandidacyId>;
}

export async function createMeeting(
  server: { readonly origin: string },
  title = 'Assemblée d’essai',
) {
  const facilitator = new Agent(server.origin);
  const answer = await facilitator.request('POST', '/api/meetings', { title });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const created = answer.body as MeetingCreated;
  const seat = await facilitator.request('GET', `/api/seats/${created.seat}`);
  facilitator.seat = seat.body as Agent['seat'];
  return { created, facilitator };
}

const GENDERS: readonly Gender[] = ['F', 'M'];

/** Creates a meeting with `people` members, who all join, and forms the groups. */
export async function startMeeting(
  server: { readonly origin: string },
  people = 12,
): Promise<TestMeeting> {
  const { created, facilitator } = await createMeeting(server);
  const console = await connect(facilitator);
  const members: Member[] = [];
  for (let at = 0; at < people; at += 1) {
    const name = { first: `Prénom${at}`, last: `NOM${at}` };
    const gender = GENDERS[at % 2] ?? null;
    const result = await facilitator.command('person.add', { ...name, origin: null, gender });
    members.push({ id: personId(result['person'] ?? ''), ...name });
  }
  const agents = new Map<PersonId, Agent>();
  for (const member of members) {
    const agent = new Agent(server.origin);
    await agent.join({
      code: created.code,
      name: `${member.first} ${member.last}`,
      presence: 'room',
    });
    agents.set(member.id, agent);
  }
  await facilitator.command('groups.form', { seed: 7 });
  await Promise.all([...agents.values()].map((agent) => agent.refresh()));
  const groups = () =>
    (console.meeting?.groups ?? []).map((group) => ({
      id: groupId(group.id),
      rapporteur: group.rapporteurs[0]!,
      members: [...(console.meeting?.people.values() ?? [])]
        .filter((person) => person.group === group.id)
        .map((person) => person.id),
    }));
  return {
    created,
    facilitator,
    console,
    members,
    agents,
    tasks: (console.meeting?.tasks ?? []).map((task) => taskId(task.id)),
    groups,
    rapporteur: (group) => agents.get(groups().find(({ id }) => id === group)!.rapporteur)!,
    candidacy: async (task, person) => {
      const result = await facilitator.command('candidacy.add', {
        task,
        person: { id: person },
        gender: null,
        text: '',
        outgoing: false,
        agreed: true,
      });
      return result['candidacy'] as CandidacyId;
    },
  };
}
