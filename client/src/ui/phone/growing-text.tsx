import type { ComponentProps } from 'react';
import styles from './growing-text.module.css';

type TextareaProps = Omit<ComponentProps<'textarea'>, 'value' | 'rows' | 'className'>;

interface GrowingTextProps extends TextareaProps {
  readonly value: string;
}

/**
 * A text field as high as its text, without measuring: a hidden twin of the text gives the height (older phones
 * know no `field-sizing`).
 */
export const GrowingText = ({ value, placeholder = '', ...rest }: GrowingTextProps) => (
  <span className={styles.grows} data-value={`${value || placeholder} `}>
    <textarea rows={1} value={value} placeholder={placeholder} {...rest} />
  </span>
);
