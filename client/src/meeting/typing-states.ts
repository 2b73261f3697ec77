import type { Awareness } from 'y-protocols/awareness';
import * as z from 'zod/mini';
import { typingStore } from '../stores/typing-store';

const StateSchema = z.object({
  name: z.string().check(z.maxLength(200)),
  field: z.string().check(z.maxLength(200)),
});

/** Puts what the group's other devices say of themselves into the store; anything else they say is ignored. */
export function showTyping(awareness: Awareness): void {
  const others = new Map<string, { name: string }>();
  for (const [client, state] of awareness.getStates()) {
    const parsed = StateSchema.safeParse(state);
    if (client !== awareness.clientID && parsed.success)
      others.set(parsed.data.field, { name: parsed.data.name });
  }
  typingStore.setState({ others });
}
