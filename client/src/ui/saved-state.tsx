/*
 * <SavedState state="saved" words="Enregistré 14:32" />: icon and words, for the right of a top bar. Pages use the connected
 * `SavedLine` of routes/meeting, which also announces a change of state.
 */
import { CircleCheck, CloudOff, RefreshCw } from 'lucide-react';
import styles from './saved-state.module.css';

const ICONS = { saved: CircleCheck, saving: RefreshCw, offline: CloudOff } as const;

export function SavedState({
  state,
  words,
}: {
  readonly state: keyof typeof ICONS;
  readonly words: string;
}) {
  const Icon = ICONS[state];
  return (
    <span className={`${styles.saved} ${styles[state]}`}>
      <Icon size={22} aria-hidden />
      <span>{words}</span>
    </span>
  );
}
