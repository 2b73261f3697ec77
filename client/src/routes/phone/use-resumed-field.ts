import type { SeatId } from '@tdt/shared/ids';
import { useEffect } from 'react';
import { remember, remembered } from '../../browser/remembered';

const key = (seat: SeatId) => `tdt:phone:${seat}:field`;

/** The field in which one was writing when the page was last left, as its `data-field` says; null when in none. */
const resumedField = (seat: SeatId): string | null => remembered(key(seat));

/** Remembers the field one writes in, and takes it up again after a reload. */
export function useResumedField(seat: SeatId): void {
  useEffect(() => {
    const left = resumedField(seat);
    const field =
      left === null ? null : document.querySelector(`[data-field="${CSS.escape(left)}"]`);
    if (field instanceof HTMLElement) field.focus();
    const note = ({ target }: Event) => {
      const name = target instanceof HTMLElement ? target.dataset['field'] : undefined;
      if (name !== undefined) remember(key(seat), name);
    };
    // Leaving the page (a locked phone, another tab) is not leaving the field.
    const forget = () => {
      if (document.hasFocus()) remember(key(seat), null);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', forget);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', forget);
    };
  }, [seat]);
}
