import { Clock } from 'lucide-react';
import { HatchSwatch } from './swatch';
import styles from './substep-bar.module.css';

export interface SubstepTab {
  readonly key: string;
  readonly name: string;
  /** "4 qualités", "3 sur 5"; the minutes where the room is. */
  readonly state: string;
  /** The room is here; `spoken` says so in words. */
  readonly room: { readonly spoken: string } | null;
  /** Stepping aside: hatched. */
  readonly aside: boolean;
}

interface SubstepBarProps {
  readonly label: string;
  readonly tabs: readonly SubstepTab[];
  readonly current: string | null;
  readonly open: (key: string) => void;
}

/** The three sub-steps of a task. Where the room is, the clock; where one is, the bar above. Nothing is locked. */
export const SubstepBar = ({ label, tabs, current, open }: SubstepBarProps) => (
  <nav aria-label={label} className={styles.bar}>
    {tabs.map(({ key, name, state, room, aside }) => (
      <button
        key={key}
        type="button"
        className={styles.tab}
        data-stop={key}
        aria-current={key === current ? 'page' : undefined}
        onClick={() => {
          open(key);
        }}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.state} data-room={room ? '' : undefined}>
          {room && <Clock aria-hidden />}
          {aside && <HatchSwatch />}
          <span>{state}</span>
          {room && <span className="visually-hidden">, {room.spoken}</span>}
        </span>
      </button>
    ))}
  </nav>
);
