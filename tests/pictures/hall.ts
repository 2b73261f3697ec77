import type { MeetingState } from '@tdt/shared/document/state';
import type { Group, StaffPerson } from '@tdt/shared/document/values';
import { taskId } from '@tdt/shared/ids';
import type { PersonId, TaskId } from '@tdt/shared/ids';
import type { Locale } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { dayInParis } from '@tdt/shared/time/paris';
import { candidateTo } from '@tdt/shared/permissions';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { HeadlessBrowser } from '../support/headless-browser';
import { HeadlessDevice } from '../support/headless-device';
import { waitUntil } from '../support/wait';
import { candidaciesFile, membersFile } from './people';

export const FUNDS = taskId('caisse');
export const UNITY = taskId('unitaire');
export const PREMISES = taskId('qg');
export const STRUGGLES = taskId('luttes');
export const PRESS = taskId('reseaux');

export interface HallPlan {
  readonly locale: Locale;
  readonly listed: number;
  readonly room: number;
  readonly remote: number;
  readonly groupSize: number;
}

async function upload(browser: HeadlessBrowser, path: string, text: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([text]), 'liste.csv');
  const answer = await browser.request('POST', path, form);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}

/** A meeting on a real server, with browsers without a window for everybody who is not pictured. */
export class Hall {
  readonly #seats = new Map<PersonId, HeadlessBrowser>();
  readonly #phones = new Map<string, HeadlessDevice>();
  readonly #open: { close(): void }[] = [];
  /** People whose pages are pictured from the welcome on: they get no pen. */
  readonly reserved = new Set<PersonId>();

  private constructor(
    readonly origin: string,
    readonly plan: HallPlan,
    readonly created: MeetingCreated,
    readonly facilitator: HeadlessBrowser,
    readonly device: HeadlessDevice,
  ) {
    this.#open.push(facilitator, device);
  }

  /** Creates the meeting with its list of members and its candidacies. */
  static async create(origin: string, plan: HallPlan): Promise<Hall> {
    const facilitator = new HeadlessBrowser(origin);
    const answer = await facilitator.request('POST', '/api/meetings', {
      title: 'Boucle départementale de l’Essonne',
      department: '91',
      // Today: who joins before the day is not there yet.
      date: `${dayInParis(Date.now())}T14:00`,
      place: 'Salle des fêtes',
      locale: plan.locale,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    const created = answer.body as MeetingCreated;
    await facilitator.refresh(created.seat);
    const imports = `/api/meetings/${created.id}/imports`;
    await upload(facilitator, `${imports}/members`, membersFile(plan.listed));
    await upload(facilitator, `${imports}/candidacies`, candidaciesFile());
    const device = new HeadlessDevice(facilitator);
    await device.synced();
    const hall = new Hall(origin, plan, created, facilitator, device);
    await waitUntil('the members', () => hall.people.length >= plan.listed);
    await facilitator.command('settings.edit', { groupSize: plan.groupSize });
    return hall;
  }

  get meeting(): MeetingState {
    const { meeting } = this.device;
    if (!meeting) throw new Error('The meeting is gone.');
    return meeting;
  }

  get people(): readonly StaffPerson[] {
    return [...this.device.staff.people.values()];
  }

  isCandidate(person: PersonId, task?: TaskId): boolean {
    const tasks = candidateTo(this.meeting.candidacies, person);
    return task === undefined ? tasks.size > 0 : tasks.has(task);
  }

  /** People who come: candidates first, so that each of them is seen stepping aside; the last ones from home. */
  coming(): { readonly room: readonly StaffPerson[]; readonly remote: readonly StaffPerson[] } {
    const members = this.people.filter(({ member }) => member);
    const all = members.sort(
      (a, b) => Number(this.isCandidate(b.id)) - Number(this.isCandidate(a.id)),
    );
    const { room, remote } = this.plan;
    return { room: all.slice(0, room), remote: all.slice(room, room + remote) };
  }

  /** Somebody's browser: joins by code the first time. */
  async seatOf(
    person: StaffPerson,
    presence: 'room' | 'remote' = 'room',
  ): Promise<HeadlessBrowser> {
    const known = this.#seats.get(person.id);
    if (known) return known;
    const browser = await this.browser();
    await browser.join({
      code: this.created.code,
      name: displayName(person),
      presence,
      person: person.id,
    });
    this.#seats.set(person.id, browser);
    return browser;
  }

  /** The browsers of those who joined by code. */
  get seats(): ReadonlyMap<PersonId, HeadlessBrowser> {
    return this.#seats;
  }

  /** A browser that holds no seat yet, or the one of a link. */
  async browser(link?: string): Promise<HeadlessBrowser> {
    const browser = new HeadlessBrowser(this.origin);
    this.#open.push(browser);
    if (link !== undefined) await browser.openLink(link);
    return browser;
  }

  /** The device that writes for a group: its first rapporteur's. */
  async phone(group: Group): Promise<HeadlessDevice> {
    const known = this.#phones.get(group.id);
    if (known) return known;
    const person = this.people.find(({ id }) => id === group.rapporteurs[0]);
    if (!person) throw new Error(`Group ${group.number} has no rapporteur.`);
    const browser = await this.seatOf(person, group.remote ? 'remote' : 'room');
    await waitUntil('the pen', async () => (await browser.refresh()).sections.write);
    const phone = new HeadlessDevice(browser);
    this.#open.push(phone);
    await phone.synced();
    this.#phones.set(group.id, phone);
    return phone;
  }

  close(): void {
    for (const one of this.#open.toReversed()) one.close();
  }
}
