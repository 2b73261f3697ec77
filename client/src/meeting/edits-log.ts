import * as z from 'zod/mini';

/** One field changed on this device and not yet known to be on the server's disk. */
export interface LoggedEdit {
  /** `<task>/<list>/<entry>`, `<task>/study/<candidacy>`, `<task>/proposal`… */
  readonly field: string;
  /** Words that a person would miss; null for a choice. */
  readonly text: string | null;
}

const StoredSchema = z.array(z.object({ field: z.string(), text: z.nullable(z.string()) }));

/**
 * The small log of own edits that no server has acknowledged: what the strip counts, and what is shown when a copy
 * must be thrown away. Each edit waits for the frame that carries it; `null` means the next step 2 will.
 */
export class EditsLog {
  readonly #edits = new Map<string, LoggedEdit & { readonly frame: number | null }>();

  /** The last change of a field replaces the former one. */
  record(edit: LoggedEdit, frame: number | null): void {
    this.#edits.set(edit.field, { ...edit, frame });
  }

  /** A connection ended: what was under way waits for the next step 2. */
  disconnected(): void {
    for (const [field, edit] of this.#edits) this.#edits.set(field, { ...edit, frame: null });
  }

  /** A step 2 left as frame `frame` and carries all that waited. */
  carried(frame: number): void {
    for (const [field, edit] of this.#edits)
      if (edit.frame === null) this.#edits.set(field, { ...edit, frame });
  }

  /** The first `saved` frames are on disk. */
  acknowledged(saved: number): void {
    for (const [field, edit] of this.#edits)
      if (edit.frame !== null && edit.frame <= saved) this.#edits.delete(field);
  }

  clear(): void {
    this.#edits.clear();
  }

  get size(): number {
    return this.#edits.size;
  }

  has(field: string): boolean {
    return this.#edits.has(field);
  }

  get fields(): ReadonlySet<string> {
    return new Set(this.#edits.keys());
  }

  /** All that is not on a server, oldest first: what to keep beside the local copy, so that a reload still knows what was never sent. */
  toStored(): LoggedEdit[] {
    return [...this.#edits.values()].map(({ field, text }) => ({ field, text }));
  }

  /** Takes back what an earlier page kept; anything else is ignored. */
  restore(stored: unknown): void {
    const parsed = StoredSchema.safeParse(stored);
    if (!parsed.success) return;
    for (const edit of parsed.data)
      if (!this.#edits.has(edit.field)) this.#edits.set(edit.field, { ...edit, frame: null });
  }
}
