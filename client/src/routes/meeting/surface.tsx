import { groupSection } from '@tdt/shared/document/sections';
import type { Role } from '@tdt/shared/roles';
import { placeOf } from '@tdt/shared/steps';
import { useEffect } from 'react';
import type { ComponentType } from 'react';
import { isLowData } from '../../browser/low-data';
import { keepBothLanguages } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import type { MeetingSnapshot } from '../../stores/meeting-store';

export type SurfaceName = 'phone' | 'follower' | 'plenary' | 'console';

const SURFACE_OF: Readonly<Record<Role, SurfaceName>> = {
  facilitator: 'console',
  meetingRapporteur: 'console',
  plenary: 'plenary',
  groupRapporteur: 'phone',
  participant: 'follower',
};

/**
 * What a seat sees without asking: by its role; a member of a group that shares its work reads it while the room is
 * in groups, and follows the plenary before and after.
 */
function ownSurface({ seat, meeting }: MeetingSnapshot): SurfaceName {
  const { role, groupId, sections } = seat;
  const reads = groupId !== null && sections.read.includes(groupSection(groupId));
  const inGroups = placeOf(meeting.step.step) === 'groups';
  return role === 'participant' && reads && inGroups ? 'phone' : SURFACE_OF[role];
}

const LANGUAGES_AFTER = 10_000;

/**
 * The other language is fetched once the page is there and in use: the network may be gone when somebody asks for it. Not
 * where little data is wanted: the page then says that it keeps its own.
 */
function useBothLanguages(): void {
  useEffect(() => {
    if (isLowData()) return undefined;
    const timer = setTimeout(() => void keepBothLanguages(), LANGUAGES_AFTER);
    return () => clearTimeout(timer);
  }, []);
}

/** Shows the surface asked for in the address, else the one of the seat's role; changes with the role. */
export function Surface({
  surfaces,
  asked,
}: {
  readonly surfaces: Readonly<Record<SurfaceName, ComponentType>>;
  readonly asked: SurfaceName | null;
}) {
  const own = useMeeting(ownSurface);
  useBothLanguages();
  const Shown = surfaces[asked ?? own];
  return <Shown />;
}
