/*
 * <RadioCard name="kind" value="pair" checked={…} onChange={…} label="Un binôme" hint="…">unfolded</RadioCard>: one answer
 * of a group of radios, in a box of at least 66 px. Children show when it is chosen. Put cards into <RadioGroup legend="…">.
 * `look` "row" draws it as a line that bleeds to both edges, "card" as a box, "tile" as a box in a row of boxes.
 */
import type { ReactNode } from 'react';
import styles from './radio-card.module.css';

export interface RadioCardProps {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly onChange: (value: string) => void;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
  readonly look?: 'card' | 'row' | 'tile';
  /** Where the round button stands: before the words, or at the end of the line. */
  readonly side?: 'start' | 'end';
  readonly tone?: 'accent' | 'support' | 'partial' | 'oppose';
  readonly children?: ReactNode;
}

export function RadioCard({
  name,
  value,
  checked,
  onChange,
  label,
  hint,
  icon,
  look = 'card',
  side = 'start',
  tone = 'accent',
  children,
}: RadioCardProps) {
  return (
    <div
      className={`${styles.card} ${styles[look]} ${styles[tone]}`}
      data-checked={checked || undefined}
    >
      <label className={styles.choice} data-side={side}>
        <input
          type="radio"
          className={look === 'tile' ? 'visually-hidden' : styles.radio}
          {...{ name, value, checked }}
          onChange={() => onChange(value)}
        />
        {icon && <span className={styles.icon}>{icon}</span>}
        <span className={styles.words}>
          <span className={styles.label}>{label}</span>
          {hint && <span className={styles.hint}>{hint}</span>}
        </span>
      </label>
      {checked && children && <div className={styles.unfolded}>{children}</div>}
    </div>
  );
}

/** The question that the cards answer. `look` "row" lays tiles side by side. */
export function RadioGroup({
  legend,
  quiet = false,
  look = 'stack',
  children,
}: {
  readonly legend: string;
  readonly quiet?: boolean;
  readonly look?: 'stack' | 'row';
  readonly children: ReactNode;
}) {
  return (
    <fieldset>
      <legend className={quiet ? 'visually-hidden' : styles.legend}>{legend}</legend>
      <div className={look === 'row' ? styles.tiles : styles.stack}>{children}</div>
    </fieldset>
  );
}
