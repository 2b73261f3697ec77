/*
 * <Select label="Tâche" value={…} options={[{ value, label }]} onChange={…} />: the browser's own list, 36 px high. `quiet` hides
 * the label from the eye; `beside` sets it at the left.
 */
import { useId } from 'react';
import styles from './form.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly off?: boolean;
}

export function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly look?: 'above' | 'beside' | 'quiet';
}) {
  const { label, value, options, onChange, look = 'above' } = props;
  const id = useId();
  return (
    <div className={`${styles.field} ${styles[look]}`}>
      <label htmlFor={id} className={look === 'quiet' ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.off}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
