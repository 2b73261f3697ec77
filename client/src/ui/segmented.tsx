/*
 * <Segmented legend="Amadou Orléac" options={[{ value, label, tone? }]} value={…} onChange={…} />: radios side by side, 48 px
 * high, for two to four short answers. The chosen one carries a tick and its tone. The legend is read, not shown.
 */
import { Check } from 'lucide-react';
import { useId } from 'react';
import styles from './segmented.module.css';

export interface SegmentedOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** idle has no tick: nothing has been decided. */
  readonly tone?: 'idle' | 'support' | 'accent';
}

export function Segmented<V extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly options: readonly SegmentedOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value: option, label, tone = 'accent' }) => (
        <label
          key={option}
          className={`${styles.option} ${styles[tone]}`}
          data-checked={option === value || undefined}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {option === value && tone !== 'idle' && <Check size={20} aria-hidden />}
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
