/*
 * <Field label="Votre nom" value={…} onChange={…} />: a labelled input of at least 16 px. `lines` > 1 makes it a text area
 * that grows. `hint` under the label, `error` under the input (announced). `quiet` hides the label from the eye only.
 * `end` is a slot inside the frame, at the right: a button. Spread `useFieldText(…)` into it to bind it to the document.
 */
import { useId } from 'react';
import type { ChangeEvent, HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react';
import styles from './field.module.css';

type Control = HTMLInputElement | HTMLTextAreaElement;

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Control>) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly onEnter?: () => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly quiet?: boolean;
  readonly lines?: number;
  readonly end?: ReactNode;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'number' | 'url';
  readonly name?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly autoCapitalize?: 'none' | 'words' | 'sentences' | 'characters';
  readonly spellCheck?: boolean;
  readonly enterKeyHint?: 'done' | 'go' | 'next' | 'search' | 'send';
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function Field({
  label,
  hint,
  error = null,
  quiet = false,
  lines = 1,
  end,
  type = 'text',
  onEnter,
  inputRef,
  ...control
}: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    ...control,
    id,
    className: styles.input,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={quiet ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.frame} data-invalid={error ? '' : undefined}>
        {lines > 1 ? (
          <textarea {...shared} rows={lines} ref={inputRef} />
        ) : (
          <input
            {...shared}
            type={type}
            ref={inputRef}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return;
              event.preventDefault();
              onEnter();
            }}
          />
        )}
        {end}
      </div>
      <p id={`${id}-error`} className={styles.error} aria-live="polite" hidden={!error}>
        {error}
      </p>
    </div>
  );
}
