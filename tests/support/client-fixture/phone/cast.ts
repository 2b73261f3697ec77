import { parityTable } from '@tdt/shared/consensus/parity';
import type { Candidacy, Gender, Person } from '@tdt/shared/document/values';
import { candidacyId, groupId, personId, taskId } from '@tdt/shared/ids';
import type { PersonId, TaskId } from '@tdt/shared/ids';

/** Group 3 of the pictures, and candidates who sit elsewhere. Names as imported. */
const MEMBERS: readonly (readonly [
  id: string,
  first: string,
  last: string,
  presence?: 'remote',
])[] = [
  ['jerome', 'Jérôme', 'CHAMPVERT'],
  ['lucie', 'Lucie', 'DUCHÊNE'],
  ['aicha', 'Aïcha', 'GRANDPRÉ'],
  ['farid', 'Farid', 'HAUTBOIS'],
  ['yasmine', 'Yasmine', 'LECŒUR'],
  ['sylvie', 'Sylvie', 'MAISONNEUVE'],
  ['odile', 'Odile', 'PONTNEUF'],
  ['ibrahim', 'Ibrahim', 'SAINT-LOUP'],
  ['loic', 'Loïc', 'ŒUVRARD', 'remote'],
];
const ELSEWHERE = [
  ['salome', 'Salomé', 'QUATREVENTS'],
  ['amadou', 'Amadou', 'ORLÉAC'],
  ['mehdi', 'Mehdi', 'DUCHÊNE'],
  ['raphael', 'Raphaël', 'PONTNEUF'],
  ['bastien', 'Bastien', 'ÎLE-DIEU'],
  ['marie', 'Marie-Françoise Bernadette', 'DE SAINT-AUBIN DE LA CHAPELLE-BEAUPRÉ'],
] as const;

const GENDERS: Readonly<Record<string, Gender>> = {
  salome: 'F',
  amadou: 'M',
  mehdi: 'M',
  farid: 'M',
  lucie: 'F',
  marie: 'F',
};

export const G3 = groupId('g3');
export const ME = personId('lucie');

const person = (
  [id, first, last, presence]: readonly [string, string, string, 'remote'?],
  group: Person['group'],
): Person => ({
  id: personId(id),
  first,
  last,
  origin: 'GA Campus',
  presence: presence ?? 'room',
  group,
});

export const PEOPLE: readonly Person[] = [
  ...MEMBERS.map((member) => person(member, G3)),
  ...ELSEWHERE.map((other) => person(other, groupId('g1'))),
];

export const T = {
  relations: taskId('unitaire'),
  luttes: taskId('luttes'),
  caisse: taskId('caisse'),
  reseaux: taskId('reseaux'),
  qg: taskId('qg'),
} as const;

const said = {
  amadou:
    'Disponible le week-end. J’ai tenu la caisse d’une association ; je sais rendre des comptes.',
  raphael: 'Disponible en journée. Je connais bien la presse locale.',
  salome: 'Disponible le week-end. J’ai animé le local pendant deux ans.',
  mehdi: 'Disponible le soir. J’apprends vite et je souhaite me former.',
  farid: 'Disponible le soir.',
  lucie: 'Je tiens des comptes depuis dix ans.',
  bastien: '',
  marie: 'Disponible le soir, et les jours de marché.',
} as const;

export type Who = keyof typeof said;

/** A candidacy; `spot` is when it was proposed during the meeting. */
export const candidacy = (
  who: Who,
  task: TaskId,
  more: { outgoing?: boolean; spot?: number; retractedAt?: number } = {},
): Candidacy => ({
  id: candidacyId(`${task}-${who}`),
  task,
  person: personId(who),
  text: said[who],
  outgoing: more.outgoing ?? false,
  onTheSpot: more.spot === undefined ? null : { at: more.spot, group: groupId('g1') },
  retractedAt: more.retractedAt ?? null,
});

const genderOf = (id: PersonId): Gender | null => GENDERS[id] ?? null;
export const parityOf = (candidacies: readonly Candidacy[]) => parityTable(candidacies, genderOf);
