/*
 * <Toggle label="Je suis candidat·e" checked={…} onChange={…} />: a switch at the right of its words, for something that
 * holds at once. <Tick …/> is the checkbox at the left of its words, for something that was done; `end` stands at its right.
 */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './toggle.module.css';

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Words({ label, hint }: Pick<Props, 'label' | 'hint'>) {
  return (
    <span className={styles.words}>
      <span className={styles.label}>{label}</span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </span>
  );
}

export function Toggle({ checked, onChange, ...words }: Props) {
  return (
    <label className={styles.row}>
      <Words {...words} />
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

export function Tick({ checked, onChange, end, ...words }: Props & { readonly end?: ReactNode }) {
  return (
    <label className={styles.row}>
      <span className={styles.box} data-checked={checked || undefined}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {checked && <Check size={22} strokeWidth={3} aria-hidden />}
      </span>
      <Words {...words} />
      {end && <span className={styles.end}>{end}</span>}
    </label>
  );
}
