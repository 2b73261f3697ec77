import * as z from 'zod/mini';
import { remember, remembered } from '../browser/remembered';
import { connectionStore } from '../stores/connection-store';

const WordsSchema = z.array(z.object({ field: z.string(), text: z.string() }));
const KeptSchema = z.object({ refused: WordsSchema, overwritten: WordsSchema });

const key = (seat: string): string => `tdt:words:${seat}`;

/**
 * Keeps the words that are on no server, and that nobody has dismissed yet, over a reload: a phone may throw a page away
 * while nobody looks at it. The function returned ends it.
 */
export function keepWords(seat: string): () => void {
  const kept = read(remembered(key(seat)));
  if (kept)
    connectionStore.setState({
      refused: kept.refused.length > 0 ? { words: kept.refused } : null,
      overwritten: kept.overwritten,
    });
  return connectionStore.subscribe((state, before) => {
    if (state.refused === before.refused && state.overwritten === before.overwritten) return;
    const words = { refused: state.refused?.words ?? [], overwritten: state.overwritten };
    const none = words.refused.length + words.overwritten.length === 0;
    remember(key(seat), none ? null : JSON.stringify(words));
  });
}

function read(stored: string | null): z.infer<typeof KeptSchema> | null {
  if (stored === null) return null;
  try {
    const parsed = KeptSchema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
