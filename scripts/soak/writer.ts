import { appendEntry, editEntry } from '@tdt/shared/document/list';
import { groupRoot, publishedRoot } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { entryId } from '@tdt/shared/ids';
import type { EntryId, GroupId, TaskId } from '@tdt/shared/ids';
import type { HeadlessDevice } from '../../tests/support/headless-device';
import { pause, pick } from './tally';
import type { Tally } from './tally';

const LISTS = ['qualities', 'pastPractice', 'goodExperiences', 'vigilance'] as const;
type ListName = (typeof LISTS)[number];
/** Entries of a list; further words go into those that are there. */
const ENTRIES = 6;
const WORDS = ['disponible', 'connaît', 'les associations', 'en soirée', 'à l’écoute', 'le samedi'];

/** A rapporteur's phone that types at the pace of a thumb; it knows what must be there in the end. */
export class Writer {
  readonly #texts = new Map<string, Map<EntryId, string>>();
  #waiting: { readonly frame: number; readonly at: number }[] = [];
  readonly #unseen = new Map<string, number>();
  #count = 0;

  constructor(
    private readonly device: HeadlessDevice,
    private readonly group: GroupId,
    private readonly tasks: readonly TaskId[],
    private readonly name: string,
    private readonly random: () => number,
    private readonly tally: Tally,
    private readonly pace: number,
  ) {
    device.onSaved = () => this.#collect();
  }

  /** Measures how long its words take to a screen. */
  watchedBy(screen: HeadlessDevice): void {
    for (const task of this.tasks)
      screen.doc.getMap(publishedRoot(this.group, task)).observe(({ keysChanged, target }) => {
        if (this.#unseen.size === 0) return;
        for (const list of LISTS) if (keysChanged.has(list)) this.#shown(target.get(list));
      });
  }

  /** Not parsed as a page does: a screen of the load has less time than one of a room. */
  #shown(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as readonly { readonly text: string }[]) {
      const since = this.#unseen.get(entry.text);
      if (since === undefined) continue;
      this.tally.seen.push(performance.now() - since);
      this.#unseen.delete(entry.text);
    }
  }

  async type(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const task = pick(this.tasks, this.random);
      const list = pick(LISTS, this.random);
      if (task && list) await this.#entry(task, list, isOver);
      await pause((1000 + this.random() * 5000) / this.pace);
    }
  }

  /** Everything typed is on the server's disk. */
  get settled(): boolean {
    return this.device.saved === this.device.sent;
  }

  /** Words that a device does not show as they were typed. */
  missingOn(device: HeadlessDevice): string[] {
    const missing: string[] = [];
    for (const task of this.tasks) {
      const { lists } = readPublished(device.read, this.group, task);
      for (const list of LISTS) {
        const shown = new Map(lists[list].map(({ id, text }) => [id, text]));
        for (const [id, text] of this.#texts.get(`${task}/${list}`) ?? []) {
          this.tally.compared += 1;
          if (shown.get(id) !== text) missing.push(text);
        }
      }
    }
    return missing;
  }

  async #entry(task: TaskId, list: ListName, isOver: () => boolean): Promise<void> {
    const root = groupRoot(this.group, task, list);
    const known = this.#texts.get(`${task}/${list}`) ?? new Map<EntryId, string>();
    this.#texts.set(`${task}/${list}`, known);
    const text = `${pick(WORDS, this.random) ?? ''} ${this.name}${(this.#count += 1)}`;
    let id = known.size < ENTRIES ? undefined : pick([...known.keys()], this.random);
    if (id === undefined) {
      id = entryId(`${this.name}-${this.#count}`);
      this.#write(appendEntry(root, this.device.read(root), id, text.slice(0, 2)));
    }
    for (let end = 4; end < text.length && !isOver(); end += 3) {
      this.#write(editEntry(root, this.device.read(root), id, text.slice(0, end)));
      await pause((250 + this.random() * 250) / this.pace);
    }
    this.#unseen.set(text, performance.now());
    this.#write(editEntry(root, this.device.read(root), id, text));
    known.set(id, text);
  }

  #write(writes: Parameters<HeadlessDevice['write']>): void {
    this.device.write(...writes);
    this.tally.edits += 1;
    this.#waiting.push({ frame: this.device.sent, at: performance.now() });
  }

  #collect(): void {
    const { saved } = this.device;
    for (const { frame, at } of this.#waiting)
      if (frame <= saved) this.tally.saved.push(performance.now() - at);
    this.#waiting = this.#waiting.filter(({ frame }) => frame > saved);
  }
}
