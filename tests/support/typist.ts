import { appendEntry } from '@tdt/shared/document/list';
import { readPublished } from '@tdt/shared/document/state';
import { entryId } from '@tdt/shared/ids';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import type { TestDevice } from './device';

/** A phone that types an entry every few milliseconds until told to stop, and keeps what was acknowledged. */
export class Typist {
  readonly acknowledged = new Set<string>();
  #unsaved: { text: string; frame: number }[] = [];
  #count = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(
    readonly device: TestDevice,
    private readonly root: string,
    private readonly name: string,
    everyMs: number,
  ) {
    this.#timer = setInterval(() => this.#type(), everyMs);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#collect();
  }

  #type(): void {
    this.#collect();
    if (!this.device.provider.wsconnected) return;
    const text = `${this.name} ${(this.#count += 1)}`;
    const id = entryId(`${this.name}-${this.#count}`);
    this.device.write(...appendEntry(this.root, this.device.read(this.root), id, text));
    this.#unsaved.push({ text, frame: this.device.sent });
  }

  #collect(): void {
    const { saved } = this.device;
    for (const { text, frame } of this.#unsaved) if (frame <= saved) this.acknowledged.add(text);
    this.#unsaved = this.#unsaved.filter(({ frame }) => frame > saved);
  }
}

/** Every text that a viewer's screen ever showed among the qualities of a task. */
export function everSeen(
  viewer: TestDevice,
  groups: readonly GroupId[],
  task: TaskId,
): Set<string> {
  const seen = new Set<string>();
  viewer.doc.on('afterTransaction', () => {
    for (const group of groups)
      for (const { text } of readPublished(viewer.read, group, task).lists.qualities)
        seen.add(text);
  });
  return seen;
}

/** The texts of a list's entries, as a phone of the group has them. */
export const textsOf = (device: TestDevice, root: string): string[] =>
  [...device.read(root)].flatMap(([key, value]) =>
    key.startsWith('t:') && typeof value === 'string' ? [value] : [],
  );
