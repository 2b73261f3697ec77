import type { Erasure } from './erase-person';
import { unnamedText } from './unname';
import type { PersonId, SeatId } from '../ids';

/** A seat as the server keeps it, as far as an erasure changes it. */
interface NamedSeat {
  readonly id: SeatId;
  readonly role: string;
  readonly person: PersonId | null;
  readonly label: string;
  readonly name: string | null;
  readonly status: 'admitted' | 'pending' | 'refused' | 'revoked';
  readonly secretHash: string | null;
}

/** The seat of whoever is erased opens nothing and says nothing; a name typed on a seat of nobody on the list goes too. */
export function erasedSeat<S extends NamedSeat>(seat: S, erasure: Erasure): S {
  if (erasure.seats.has(seat.id))
    return { ...seat, person: null, label: '', name: null, status: 'revoked', secretHash: null };
  // Somebody else of the same name keeps it.
  if (seat.person !== null) return seat;
  const label = unnamedText(seat.label, erasure);
  const name = seat.name === null ? null : unnamedText(seat.name, erasure);
  return label === seat.label && name === seat.name ? seat : { ...seat, label, name };
}
