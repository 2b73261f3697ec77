import type { GatheredEntry } from '@tdt/shared/consensus/types';
import { pagesByHeight } from './pages';
import { wrappedLines } from './text-width';

/** Entries in the order last shown, new ones after: lines that people read must not swap under their eyes. */
export function calm(shown: readonly string[], entries: readonly GatheredEntry[]): GatheredEntry[] {
  const place = (entry: GatheredEntry) => {
    const at = shown.indexOf(entry.label);
    return at < 0 ? shown.length : at;
  };
  return [...entries].sort((a, b) => place(a) - place(b));
}

/** Entries on pages of a height: `line` px for each line of the label, `rest` px for what goes with it. */
export function entryPages(
  entries: readonly GatheredEntry[],
  box: { size: number; width: number; line: number; rest: number; room: number },
): GatheredEntry[][] {
  const height = ({ label }: GatheredEntry) =>
    box.rest + box.line * wrappedLines([{ text: label, weight: 'regular' }], box.size, box.width);
  return pagesByHeight(entries, height, box.room);
}
