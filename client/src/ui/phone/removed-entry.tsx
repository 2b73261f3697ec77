import { useEffect, useRef } from 'react';
import styles from './removed-entry.module.css';

interface RemovedEntryProps {
  /** "« … » est retiré." */
  readonly label: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

/** Stands where an entry was removed, for as long as it can be put back there with one tap. */
export const RemovedEntry = ({ label, undo, onUndo }: RemovedEntryProps) => {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the focus goes to what undoes it.
  useEffect(() => button.current?.focus(), []);
  return (
    <li className={styles.removed}>
      <span role="status">{label}</span>
      <button ref={button} type="button" onClick={onUndo}>
        {undo}
      </button>
    </li>
  );
};
