import type { PersonId } from '@tdt/shared/ids';
import type { TableSeat } from '../../../ui/table-dots';
import type { GroupView } from './group';

/** The table of the group as dots: each has a fixed place (by surname); `aside` are pulled out. */
export function tableSeats(
  { members, me }: GroupView,
  aside: ReadonlySet<PersonId> = new Set(),
): readonly TableSeat[] {
  return members.map((person) => {
    if (aside.has(person.id)) return 'recused';
    if (person.id === me) return 'you';
    return person.presence === 'remote' ? 'remote' : 'room';
  });
}
