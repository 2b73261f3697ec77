import { create } from 'zustand';

/** Who else of the group writes in which field, by field key (`<task>/<list>/<entry>`). */
export interface TypingState {
  readonly others: ReadonlyMap<string, { readonly name: string }>;
}

/** Written by `meeting/` only. */
export const typingStore = create<TypingState>(() => ({ others: new Map() }));
