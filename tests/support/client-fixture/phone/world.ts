import { createProjection } from '@tdt/client/meeting/projection';
import { setOpenDocument } from '@tdt/client/meeting/local-edits';
import { connectionStore, FRESH } from '@tdt/client/stores/connection-store';
import { meetingStore } from '@tdt/client/stores/meeting-store';
import type { RootWrite } from '@tdt/shared/document/roots';
import type { SeatAnswer } from '@tdt/shared/protocol/http';

/** A document without Yjs and without server: maps in memory, read by the product's own projection. */
export class World {
  private readonly roots = new Map<string, ReadonlyMap<string, unknown>>();
  private readonly project = createProjection((root) => this.read(root));
  /** Everything written here is kept on this phone. */
  offline = false;
  private readonly unsent = new Set<string>();

  constructor(
    private readonly seat: SeatAnswer,
    private readonly now: number,
  ) {}

  read(root: string): ReadonlyMap<string, unknown> {
    const known = this.roots.get(root);
    if (known) return known;
    const empty = new Map<string, unknown>();
    this.roots.set(root, empty);
    return empty;
  }

  put(root: string, key: string, value: unknown): void {
    const next = new Map(this.read(root));
    if (value === undefined) next.delete(key);
    else next.set(key, value);
    this.roots.set(root, next);
  }

  write(writes: readonly RootWrite[], field: string): void {
    for (const { root, key, value } of writes) this.put(root, key, value);
    if (this.offline) this.unsent.add(field);
    this.show(new Set(writes.map(({ root }) => root)));
  }

  show(changed: ReadonlySet<string> | 'all' = 'all'): void {
    meetingStore.setState({ snapshot: this.project(this.seat, changed) });
    const saving = this.offline
      ? ({ state: 'offline', count: this.unsent.size } as const)
      : ({ state: 'saved', at: this.now } as const);
    connectionStore.setState({ saving, unsent: new Set(this.unsent) });
  }

  open(): void {
    connectionStore.setState({
      ...FRESH,
      network: this.offline ? 'offline' : 'online',
      clockOffset: this.now - Date.now(),
      session: 'open',
    });
    setOpenDocument({
      snapshot: () => meetingStore.getState().snapshot,
      takes: () => true,
      read: (root) => this.read(root),
      write: (writes, field) => {
        this.write(writes, field);
      },
      holding: () => undefined,
      announce: () => undefined,
    });
    this.show();
  }
}
