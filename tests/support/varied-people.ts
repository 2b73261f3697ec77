import type { Group, Gender } from '@tdt/shared/document/values';
import { personId } from '@tdt/shared/ids';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { Agent } from './agent';
import { connect } from './device';
import type { TestDevice } from './device';
import { createMeeting } from './meeting';
import type { RunningServer } from './server';

/** Names as they come: of sixty characters, from right to left, with accents, with pictures, and ordinary ones. */
const NAMES: readonly (readonly [first: string, last: string])[] = [
  ['Marie-Antoinette Wilhelmine', 'DE LA ROCHEFOUCAULD-MONTMORENCY-L’AÎNÉ'],
  ['ليلى', 'الحسيني'],
  ['Ngọc Ánh', 'NGUYỄN-ØSTERGÅRD'],
  ['Zoé 🌻', 'BÂTON 🚲'],
  ['יעל', 'כהן-לוי'],
  ['Jean', 'DUPONT'],
  ['Hippolyte-Maximilien Barthélemy', 'VAN DEN BROUCKE-SAINT-EXUPÉRY'],
  ['Awa', 'NDIAYE'],
  ['Claire', 'PONTNEUF'],
  ['Mehdi', 'DUCHÊNE'],
  ['Odile', 'QUATREVENTS'],
  ['Loïc', 'ŒUVRARD'],
  ['Bérénice', 'ÎLE-DIEU'],
  ['Karim', 'NEUVILLE'],
  ['Salomé', 'CLAIRVAL'],
  ['Hugo', 'FONTVIEILLE'],
];
const GENDERS: readonly Gender[] = [
  'F',
  'F',
  'F',
  'F',
  'F',
  'M',
  'M',
  'F',
  'F',
  'M',
  'F',
  'M',
  'F',
  'M',
  'F',
  'M',
];
/** These came without a phone. */
const WITHOUT_PHONE = 2;

export interface VariedMember {
  readonly id: PersonId;
  /** As phones write it. */
  readonly name: string;
  readonly last: string;
  /** Their browser; null for those without a phone. */
  readonly agent: Agent | null;
}

/** A meeting of people with every kind of name, who are there; two of them have no phone. No group is formed yet. */
export interface VariedMeeting {
  readonly server: RunningServer;
  readonly facilitator: Agent;
  readonly console: TestDevice;
  readonly links: { readonly facilitator: string; readonly plenary: string };
  readonly meetingId: string;
  readonly members: readonly VariedMember[];
  /** "Suivi des luttes", and another one. */
  readonly struggles: TaskId;
  readonly funds: TaskId;
  groups(): readonly Group[];
  membersOf(group: Group): readonly VariedMember[];
  member(id: string): VariedMember;
  candidacy(task: TaskId, person: PersonId, outgoing?: boolean): Promise<CandidacyId>;
  /** The link of a phone for somebody. */
  link(person: PersonId): Promise<string>;
}

function tasksOf(console: TestDevice): { struggles: TaskId; funds: TaskId } {
  const task = (id: string) => console.meeting!.tasks.find((one) => one.id === id)!.id;
  return { struggles: task('luttes'), funds: task('caisse') };
}

async function seatLink(facilitator: Agent, person: PersonId): Promise<string> {
  const grant = { role: 'participant', person, label: 'Téléphone' } as const;
  return (await facilitator.command('seat.grant', grant))['link']!;
}

export async function startVariedMeeting(server: RunningServer): Promise<VariedMeeting> {
  const { created, facilitator } = await createMeeting(server, 'Assemblée de toutes les tables');
  const console = await connect(facilitator);
  const members: VariedMember[] = [];
  for (const [at, [first, last]] of NAMES.entries()) {
    const gender = GENDERS[at] ?? null;
    const added = await facilitator.command('person.add', { first, last, origin: null, gender });
    const id = personId(added['person'] ?? '');
    await facilitator.command('person.present', {
      people: [id],
      presence: 'room',
      noPhone: at >= NAMES.length - WITHOUT_PHONE,
    });
    const agent = at < NAMES.length - WITHOUT_PHONE ? new Agent(server.origin) : null;
    await agent?.openLink(await seatLink(facilitator, id));
    members.push({ id, name: displayName({ first, last }), last, agent });
  }
  const member = (id: string) => members.find((one) => one.id === id)!;
  return {
    server,
    facilitator,
    console,
    links: created.links,
    meetingId: created.id,
    members,
    ...tasksOf(console),
    groups: () => console.meeting?.groups ?? [],
    membersOf: (group) =>
      [...(console.meeting?.people.values() ?? [])]
        .filter((person) => person.group === group.id)
        .map(({ id }) => member(id)),
    member,
    candidacy: async (task, person, outgoing = false) => {
      const result = await facilitator.command('candidacy.add', {
        task,
        person: { id: person },
        gender: null,
        text: 'Je connais bien le dossier, et j’ai du temps le soir.',
        outgoing,
        agreed: true,
      });
      return result['candidacy'] as CandidacyId;
    },
    link: (person) => seatLink(facilitator, person),
  };
}
