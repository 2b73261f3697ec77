import { useEffect, useState } from 'react';

const SETTLE = 400;

const isField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === 'text');

/** Whether somebody writes in a field of this page right now. */
export const isWriting = (): boolean => isField(document.activeElement);

/**
 * Whether somebody writes in a field of this page. It ends a moment after the field was left: what waits for it must
 * not move the page between the press on a button and its release.
 */
export function useFieldFocus(): boolean {
  const [focused, setFocused] = useState(() => isField(document.activeElement));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (isField(document.activeElement)) setFocused(true);
      else
        timer = setTimeout(() => {
          setFocused(isField(document.activeElement));
        }, SETTLE);
    };
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, []);
  return focused;
}
