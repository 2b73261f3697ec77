/*
 * <FileDrop label="Choisir un fichier" hint="…" onFile={…} />: a file by its button, by the keyboard, or dropped on the frame.
 */
import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import styles from './file-drop.module.css';

export function FileDrop(props: {
  readonly label: string;
  readonly hint: string;
  readonly dropHint: string;
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}) {
  const { label, hint, dropHint, accept, busy, onFile } = props;
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div
      data-screen-only
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id} className={styles.button} aria-busy={busy || undefined}>
        <FileUp size={20} aria-hidden />
        {label}
        <input
          id={id}
          type="file"
          className={styles.input}
          accept={accept}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            take(event.target.files);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      <p>{dropHint}</p>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
