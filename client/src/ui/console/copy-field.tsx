/*
 * <CopyField label="Lien de l’écran" value={link} … />: a text to be copied. Focus selects it whole; the button copies where the
 * browser offers it (only in a secure context), else it selects and says so.
 */
import { Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../button';
import styles from './copy-field.module.css';

export function CopyField(props: {
  readonly label: string;
  readonly copyLabel: string;
  readonly hint?: string;
  readonly value: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly selected: string };
}) {
  const { label, copyLabel, hint, value, words } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    input.current?.focus();
    input.current?.select();
    try {
      await clipboard().writeText(value);
      setSaid(words.copied);
    } catch {
      setSaid(words.selected);
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <div className={styles.row}>
        <input
          id={id}
          ref={input}
          className={styles.input}
          readOnly
          value={value}
          spellCheck={false}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={<Copy aria-hidden />} aria-label={copyLabel} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}

/** The types promise it, a page over plain HTTP does not have it. */
function clipboard(): Clipboard {
  if (!('clipboard' in navigator)) throw new Error('No clipboard outside a secure context');
  return navigator.clipboard;
}
