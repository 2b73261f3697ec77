import { meetingId, personId, seatId } from '@tdt/shared/ids';
import type { Publication } from '@tdt/shared/consensus/types';
import type {
  MeetingRecord,
  SeatRecord,
  StorageError,
  TurnWrite,
} from '@tdt/server/storage/storage';
import { expect } from 'vitest';

/** A meeting as the contract's tests make it; `name` gives its id and its code. */
export const record = (name: string): MeetingRecord => ({
  id: meetingId(`m-${name}`),
  code: name.toUpperCase().padEnd(6, 'X'),
  epoch: `epoch-${name}`,
  createdAt: 1_700_000_000_000.25,
});

/** A turn with the given parts, else empty. */
export const turn = (parts: Partial<TurnWrite> = {}): TurnWrite => ({
  sections: new Map(),
  publications: [],
  seats: [],
  journal: [],
  acks: [],
  contacts: [],
  ...parts,
});

/** A turn that appends one update to one section. */
export const update = (section: string, ...bytes: number[]): TurnWrite =>
  turn({ sections: new Map([[section, Uint8Array.from(bytes)]]) });

export const seat = (name: string, parts: Partial<SeatRecord> = {}): SeatRecord => ({
  id: seatId(`s-${name}`),
  role: 'participant',
  person: personId(`p-${name}`),
  label: `Téléphone de ${name}`,
  name,
  presence: 'remote',
  status: 'admitted',
  secretHash: null,
  createdAt: 1_700_000_000_123,
  holding: {
    since: 1_700_000_000_123,
    openedAt: null,
    browsers: 0,
    reopenedAt: null,
    replaces: null,
  },
  ...parts,
});

export const publication = (parts: Partial<Publication> = {}): Publication => ({
  active: true,
  recused: [],
  lists: { qualities: [], pastPractice: [], goodExperiences: [], vigilance: [] },
  qualities: 0,
  spoken: false,
  state: 'todo',
  reportedAt: null,
  first: null,
  later: null,
  revealed: false,
  ...parts,
});

/** What storage answered when it refused; fails when it did not. */
export async function refusal(answer: Promise<unknown>): Promise<StorageError> {
  const error: unknown = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'StorageError' });
  return error as StorageError;
}
