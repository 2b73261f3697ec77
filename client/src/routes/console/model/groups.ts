import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { Group, SeatView, StaffPerson } from '@tdt/shared/document/values';
import { compareNames } from '@tdt/shared/people/names';

/** What is to look at in a group, in the order of weight. */
export type GroupWarning =
  'tooMany' | 'empty' | 'noRapporteur' | 'noDevice' | 'offline' | 'tooFewRemote';

/** One group as the console lists it. */
export interface GroupView {
  readonly group: Group;
  readonly members: readonly StaffPerson[];
  readonly rapporteurs: readonly StaffPerson[];
  /** Each rapporteur with their seat: one that is connected, else the one seen last; null when they never joined. */
  readonly devices: readonly { readonly person: StaffPerson; readonly seat: SeatView | null }[];
  readonly warnings: readonly GroupWarning[];
}

type Facts = {
  readonly meeting: Pick<MeetingState, 'groups' | 'settings'>;
  readonly staff: Pick<StaffState, 'people' | 'seats'>;
};

/** The groups by number, with their members in the order of lists. */
export function groupViews({ meeting, staff }: Facts): readonly GroupView[] {
  const people = [...staff.people.values()];
  const seats = [...staff.seats.values()];
  return meeting.groups.map((group) => {
    const members = people.filter((person) => person.group === group.id).sort(compareNames);
    const rapporteurs = group.rapporteurs.flatMap((id) => staff.people.get(id) ?? []);
    const devices = rapporteurs.map((person) => ({
      person,
      seat: latestSeat(seats.filter((seat) => seat.person === person.id)),
    }));
    return {
      group,
      members,
      rapporteurs,
      devices,
      warnings: warningsOf(group, members, devices, meeting.settings),
    };
  });
}

const latestSeat = (seats: readonly SeatView[]): SeatView | null =>
  [...seats].sort(
    (a, b) => Number(b.online) - Number(a.online) || (b.seenAt ?? 0) - (a.seenAt ?? 0),
  )[0] ?? null;

function warningsOf(
  group: Group,
  members: readonly StaffPerson[],
  devices: GroupView['devices'],
  settings: Facts['meeting']['settings'],
): GroupWarning[] {
  const warnings: GroupWarning[] = [];
  if (members.length === 0) return ['empty'];
  if (members.length > settings.groupSize) warnings.push('tooMany');
  if (group.rapporteurs.length === 0) warnings.push('noRapporteur');
  else if (devices.every(({ seat }) => seat === null)) warnings.push('noDevice');
  else if (!devices.some(({ seat }) => seat?.online)) warnings.push('offline');
  if (group.remote && members.length < settings.remoteGroupMin) warnings.push('tooFewRemote');
  return warnings;
}

/** How many groups forming would give, before anybody asks for it: as few as keep everyone within the size. */
export function groupsExpected(people: Iterable<StaffPerson>, groupSize: number): number {
  const present = [...people].filter(({ presence }) => presence !== 'absent').length;
  return Math.ceil(present / groupSize);
}
