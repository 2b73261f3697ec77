import { useState } from 'react';
import { useConnectionPart } from '../../../stores/connection-store';
import { useFieldFocus } from '../use-field-focus';

/**
 * Whether the strip "Hors ligne" stands in the page. It comes and goes only while nobody writes, so that it pushes
 * nothing under a caret; meanwhile the top bar says the same.
 */
export function useStrip(): boolean {
  const offline = useConnectionPart((c) => c.saving.state === 'offline');
  const writes = useFieldFocus();
  const [shown, setShown] = useState(offline);
  if (!writes && shown !== offline) setShown(offline);
  return shown;
}
