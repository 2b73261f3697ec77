import type { ListEntry } from '../document/values';
import type { GroupId } from '../ids';
import type { GatheredEntry } from './types';
import { wordingKey } from './wording';

/** One list of one group, as published. */
export interface GroupEntries {
  readonly group: GroupId;
  readonly entries: readonly ListEntry[];
}

/** A reader keeps the entries that did not change, so that typing in one list works out one key again. */
const keys = new WeakMap<ListEntry, string>();

function keyOf(entry: ListEntry): string {
  const known = keys.get(entry);
  if (known !== undefined) return known;
  const key = wordingKey(entry.text);
  keys.set(entry, key);
  return key;
}

type Words = GatheredEntry['words'][number];

/**
 * Gathers the near-identical entries of one list over all groups (`method.md`, "Pooling"). Ordered by number of groups,
 * then by first appearance in the order given, which neither clock nor typing elsewhere changes. Every group's own
 * words are kept; lines without a letter or digit are left out.
 */
export function gatherProfiles(lists: readonly GroupEntries[]): GatheredEntry[] {
  const gathered = new Map<string, Words[]>();
  for (const { group, entries } of lists)
    for (const entry of entries) {
      const key = keyOf(entry);
      if (key === '') continue;
      const words = gathered.get(key) ?? [];
      words.push({ group, text: entry.text.trim() });
      gathered.set(key, words);
    }
  return [...gathered.values()]
    .map((words) => ({ label: commonest(words), groups: groupsOf(words), words }))
    .sort((a, b) => b.groups.length - a.groups.length);
}

const groupsOf = (words: readonly Words[]): GroupId[] => [...new Set(words.map((w) => w.group))];

/** The wording that most groups used, the first met on a tie. */
function commonest(words: readonly Words[]): string {
  const byText = new Map<string, Set<GroupId>>();
  for (const { group, text } of words)
    byText.set(text, (byText.get(text) ?? new Set<GroupId>()).add(group));
  const [best] = [...byText].sort(([, a], [, b]) => b.size - a.size);
  return best?.[0] ?? '';
}
