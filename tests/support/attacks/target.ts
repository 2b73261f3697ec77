import type { RefusalReason } from '@tdt/server/sync/refusal';
import type { RawId } from '../raw-update';

/** What an attacker has found out about a meeting. All of it is true, so that only the guard stands in the way. */
export interface AttackTarget {
  /** A root that the attacker's seat may write, and a live item there with its key. */
  readonly ownRoot: string;
  readonly ownKey: string;
  readonly ownItem: RawId;
  /** A client id of the attacker's own section and its next clock. */
  readonly own: RawId;
  /** A root of the own section that the seat may not write (recusal), and a live item there. */
  readonly forbiddenRoot: string;
  readonly forbiddenItem: RawId;
  /** A root of another section, a live item there, and the next clock of its client. */
  readonly otherRoot: string;
  readonly otherItem: RawId;
  readonly victim: RawId;
  /** A client id of the server's own, its next clock, and a live item by it. */
  readonly server: RawId;
  readonly serverRoot: string;
  readonly serverItem: RawId;
  /** A client id that nobody has used; the next ones are unused too. */
  readonly fresh: number;
}

export interface Attack {
  readonly family: string;
  readonly name: string;
  /** A Yjs V1 update, or what claims to be one. */
  readonly bytes: Uint8Array;
  readonly closeCode: 4400 | 4403 | 4413;
  /** The guard's tag; null where it depends on where the bytes break. */
  readonly reason: RefusalReason | null;
}
