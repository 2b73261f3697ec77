import { displayName } from '@tdt/shared/people/names';
import { useEffect } from 'react';
import { typingStore } from '../stores/typing-store';
import type { TypingState } from '../stores/typing-store';
import { openDocument } from './local-edits';

/** Tells the group's other devices in which field this one writes; null: in none. */
export function announceTyping(field: string | null): void {
  const document = openDocument();
  const snapshot = document?.snapshot();
  if (!document || !snapshot?.seat.sections.write) return;
  const person = snapshot.meeting.people.get(snapshot.seat.participantId ?? '');
  document.announce(field && person ? { field, name: displayName(person) } : null);
}

/** Who else writes where, and how to say that one writes here. */
export function useTyping(): TypingState & { announce: (field: string | null) => void } {
  const others = typingStore((state) => state.others);
  useEffect(() => () => announceTyping(null), []);
  return { others, announce: announceTyping };
}

/** The name of somebody else who writes in this field, or null. */
export const useTypedBy = (field: string): string | null =>
  typingStore((state) => state.others.get(field)?.name ?? null);
