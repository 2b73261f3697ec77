import { Plus } from 'lucide-react';
import type { ComponentProps, KeyboardEvent } from 'react';
import { GrowingText } from './growing-text';
import styles from './add-field.module.css';

interface AddFieldProps extends Omit<ComponentProps<typeof GrowingText>, 'placeholder'> {
  readonly label: string;
  /** The name of the + button. */
  readonly plus: string;
  readonly onAdd: () => void;
}

/** A line to write the next entry of a list, which grows with it. Enter or + puts it in the list; the focus stays. */
export const AddField = ({ label, plus, onAdd, ...field }: AddFieldProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onAdd();
  };
  return (
    <div className={styles.add}>
      <div className={styles.field}>
        <GrowingText
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          enterKeyHint="done"
          onKeyDown={onKeyDown}
          {...field}
        />
      </div>
      <button
        type="button"
        aria-label={plus}
        // The field keeps the focus (and the phone its keyboard) when the button is pressed.
        onPointerDown={(event) => {
          event.preventDefault();
        }}
        onClick={onAdd}
      >
        <Plus aria-hidden />
      </button>
    </div>
  );
};
