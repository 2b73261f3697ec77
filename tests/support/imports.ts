import { readFileSync } from 'node:fs';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import type { StaffPerson } from '@tdt/shared/document/values';
import { expect } from 'vitest';
import type { Agent } from './agent';
import { createMeeting } from './meeting';
import type { RunningServer } from './server';

export type Kind = 'members' | 'candidacies';
type Fields = Readonly<Record<string, string>>;

export const example = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../examples/${name}`, import.meta.url)));
export const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

export async function post(agent: Agent, kind: Kind, file: Uint8Array | null, fields: Fields = {}) {
  const form = new FormData();
  if (file) form.append('file', new Blob([new Uint8Array(file)]), 'liste.csv');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return agent.request('POST', `/api/meetings/${agent.meetingId}/imports/${kind}`, form);
}

export async function importFile(
  agent: Agent,
  kind: Kind,
  file: Uint8Array,
  fields: Fields = {},
): Promise<ImportAnswer> {
  const answer = await post(agent, kind, file, fields);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as ImportAnswer;
}

export async function newMeeting(server: RunningServer) {
  const { created, facilitator } = await createMeeting(server);
  const meeting = async () => {
    const loaded = await server.app.registry.open(created.id);
    if (!loaded) throw new Error('The meeting is gone.');
    return loaded;
  };
  const people = async (): Promise<StaffPerson[]> => [
    ...(await meeting()).view.staff.people.values(),
  ];
  const person = async (last: string): Promise<StaffPerson> => {
    const found = (await people()).filter((one) => one.last === last);
    expect(found.map((one) => one.last)).toEqual([last]);
    return found[0]!;
  };
  const candidacies = async () => [...(await meeting()).view.state.candidacies.values()];
  const contact = (agent: Agent, id: string) =>
    agent.request('GET', `/api/meetings/${created.id}/people/${id}/contact`);
  return { created, facilitator, meeting, people, person, candidacies, contact };
}

export const codes = (answer: ImportAnswer): string[] =>
  answer.problems.map(({ line, code }) => `${line} ${code}`);

/** Four members, two of them of one name. */
export const LIST = csv(
  'Nom,Prénom,E-mail,Téléphone,Adresse',
  'MARTIN,Jo,Jo.Martin@example.invalid,06 39 98 11 22,"3 rue des Lilas, Lens"',
  'PETIT,Lou,,,',
  'DURAND,Ana,ana1@example.invalid,,',
  'DURAND,Ana,ana2@example.invalid,,',
);
