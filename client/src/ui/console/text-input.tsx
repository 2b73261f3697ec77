/*
 * <TextInput label="Chercher" value={…} onChange={…} />: a labelled input, 36 px high. `lines` makes it a text area; `quiet` hides
 * the label from the eye; `error` is said under it. `end` stands at its right: a button.
 */
import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import styles from './form.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly quiet?: boolean;
  readonly lines?: number;
  readonly type?: 'text' | 'search' | 'number' | 'url';
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric' | 'text';
  readonly autoCapitalize?: 'none' | 'characters';
  readonly end?: ReactNode;
  readonly onEnter?: () => void;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextInput(props: Props) {
  const { label, hint, error = null, quiet = false, end } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={quiet ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={end ? styles.withEnd : undefined}>
        <Control {...props} id={id} />
        {end}
      </div>
      <p id={`${id}-note`} className={error ? styles.error : styles.hint} aria-live="polite">
        {error ?? hint}
      </p>
    </div>
  );
}

function Control({ id, ...props }: Props & { readonly id: string }) {
  const { label, value, onChange, hint, error = null, quiet = false, lines = 1 } = props;
  const { type = 'text', maxLength, placeholder, onEnter, inputRef } = props;
  const { inputMode, autoCapitalize } = props;
  const shared = {
    id,
    className: styles.input,
    value,
    maxLength,
    ref: inputRef,
    placeholder: placeholder ?? (quiet ? label : undefined),
    // A title in Arabic or Hebrew begins at its own side.
    dir: type === 'text' && inputMode === undefined ? 'auto' : undefined,
    inputMode,
    autoCapitalize,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-note` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (lines > 1) return <textarea {...shared} rows={lines} />;
  return (
    <input
      {...shared}
      type={type}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
