import { useState } from 'react';
import { Link } from 'wouter';
import { letterKeysAct, setLetterKeys } from '../../browser/letter-keys';
import { useT } from '../../i18n';
import { Button } from '../../ui/button';
import { Toggle } from '../../ui/toggle';
import { Page } from '../page';
import styles from './display.module.css';
import { Statement } from './statement';
import { ThemeChoice } from './theme-choice';

/** `/accessibility`: the colours of the display, and the accessibility statement. */
export default function DisplayPage() {
  const t = useT('display');
  return (
    <Page title={t('title')} bare>
      <h1 className={styles.title}>{t('title')}</h1>
      {/* Whoever came from a meeting goes back to the very place they left. */}
      {history.length > 1 && <Button onClick={() => history.back()}>{t('back')}</Button>}
      <ThemeChoice />
      <LetterKeys />
      <Statement />
      <p>
        <Link href="/design" className={styles.link}>
          {t('designLink')}
        </Link>
      </p>
    </Page>
  );
}

/** Keys of one letter act by themselves: they can be turned off (WCAG 2.1.4). */
function LetterKeys() {
  const t = useT('display');
  const [on, setOn] = useState(letterKeysAct);
  return (
    <div className={styles.theme}>
      <Toggle
        label={t('letters')}
        hint={t('lettersHint')}
        checked={on}
        onChange={(to) => {
          setLetterKeys(to);
          setOn(to);
        }}
      />
    </div>
  );
}
