/*
 * <TextInput label="Chercher" value={…} onChange={…} />: a labelled input, 36 px high. `lines` makes it a text area; `quiet` hides
 * the label from the eye; `error` is said under it.
 */
import { useId } from 'react';
import type { Ref } from 'react';
import styles from './form.module.css';

export function TextInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly quiet?: boolean;
  readonly lines?: number;
  readonly type?: 'text' | 'search' | 'number';
  readonly maxLength?: number;
  readonly onEnter?: () => void;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const { label, value, onChange, hint, error = null, quiet = false, lines = 1 } = props;
  const { type = 'text', maxLength, onEnter, inputRef } = props;
  const id = useId();
  const shared = {
    id,
    className: styles.input,
    value,
    maxLength,
    ref: inputRef,
    placeholder: quiet ? label : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-note` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={quiet ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input
          {...shared}
          type={type}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return;
            event.preventDefault();
            onEnter();
          }}
        />
      )}
      <p id={`${id}-note`} className={error ? styles.error : styles.hint} aria-live="polite">
        {error ?? hint}
      </p>
    </div>
  );
}
