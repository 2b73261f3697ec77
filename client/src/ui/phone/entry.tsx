import { EllipsisVertical, Pencil, Smartphone } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import styles from './entry.module.css';

interface EntryProps {
  /** The text: a field, or words when this phone only reads. */
  readonly children: ReactNode;
  /** "Loïc Œuvrard écrit…" */
  readonly writer?: string | null;
  /** "Sur ce téléphone": not yet on the server. */
  readonly unsent?: string | null;
  /** The ⋮ button; none while somebody else writes here or when this phone only reads. */
  readonly menu?: {
    readonly label: string;
    readonly open: boolean;
    readonly panel: string;
    readonly toggle: () => void;
    readonly ref?: Ref<HTMLButtonElement>;
  } | null;
  /** Under the row, when the menu is open. */
  readonly actions?: ReactNode;
}

/**
 * One line of a list. Its second line has its place beforehand: when a name or a mark appears, the row keeps its
 * height and nothing below moves.
 */
export const Entry = ({ children, writer, unsent, menu, actions }: EntryProps) => {
  const note = writer ?? unsent;
  return (
    <li className={styles.entry} data-writing={writer ? '' : undefined}>
      <div className={styles.row} data-noted={note ? '' : undefined}>
        <div className={styles.text}>
          {children}
          {note && (
            <span className={styles.note}>
              {writer ? (
                <Pencil className={styles.pencil} aria-hidden />
              ) : (
                <Smartphone className={styles.phone} aria-hidden />
              )}
              {note}
            </span>
          )}
        </div>
        {menu && (
          <button
            type="button"
            ref={menu.ref}
            className={styles.more}
            aria-label={menu.label}
            aria-expanded={menu.open}
            aria-controls={menu.panel}
            onClick={menu.toggle}
          >
            <EllipsisVertical aria-hidden />
          </button>
        )}
      </div>
      {actions}
    </li>
  );
};
