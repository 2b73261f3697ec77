import type { Role } from '@tdt/shared/roles';
import type { ComponentType } from 'react';
import { useMeeting } from '../../stores/meeting-store';

export type SurfaceName = 'phone' | 'follower' | 'plenary' | 'console';

const SURFACE_OF: Readonly<Record<Role, SurfaceName>> = {
  facilitator: 'console',
  meetingRapporteur: 'console',
  plenary: 'plenary',
  groupRapporteur: 'phone',
  participant: 'follower',
};

/** Shows the surface asked for in the address, else the one of the seat's role; changes with the role. */
export function Surface({
  surfaces,
  asked,
}: {
  readonly surfaces: Readonly<Record<SurfaceName, ComponentType>>;
  readonly asked: SurfaceName | null;
}) {
  const role = useMeeting((snapshot) => snapshot.seat.role);
  const Shown = surfaces[asked ?? SURFACE_OF[role]];
  return <Shown />;
}
