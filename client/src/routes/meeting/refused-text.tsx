import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { copyText } from '../../browser/copy-text';
import { useT } from '../../i18n';
import { Button } from '../../ui/button';
import styles from './meeting.module.css';

/** One text to be copied: by its button where the browser can, else it is selected for the person to copy it. */
export function RefusedText({ text }: { readonly text: string }) {
  const t = useT('common');
  const words = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState('');
  const select = () => {
    if (words.current) window.getSelection()?.selectAllChildren(words.current);
  };
  const copy = async () => {
    select();
    setSaid((await copyText(text)) ? t('refused.copied') : t('refused.selected'));
  };
  return (
    <li className={styles.text}>
      <span ref={words} className={styles.words} onClick={select}>
        {text}
      </span>
      <Button
        kind="quiet"
        icon={<Copy aria-hidden />}
        aria-label={t('refused.copyThis', { text })}
        onClick={() => void copy()}
      >
        {t('refused.copy')}
      </Button>
      <span className={styles.copied} role="status">
        {said}
      </span>
    </li>
  );
}
