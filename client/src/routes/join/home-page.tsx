import { CODE_ALPHABET, canonicalCode } from '@tdt/shared/protocol/http';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useT } from '../../i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Page } from '../page';
import styles from './join.module.css';
import { HeldSeats } from './held-seats';

const CODE = new RegExp(`^[${CODE_ALPHABET}]{6}$`);

/** `/`: the code of a meeting, the seats that this browser holds, or a new meeting. */
export default function HomePage() {
  const t = useT('join');
  const [, go] = useLocation();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const enter = () => {
    const canonical = canonicalCode(code);
    if (CODE.test(canonical)) go(`/r/${canonical}`);
    else setError(t('home.codeError'));
  };
  return (
    <Page title={t('home.title')}>
      <h1 className={styles.title}>{t('home.title')}</h1>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <Field
          label={t('home.code')}
          hint={t('home.codeHint')}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setError(null);
          }}
          error={error}
          name="code"
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button kind="primary" wide type="submit">
          {t('home.go')}
        </Button>
      </form>
      <HeldSeats />
      <div className={styles.create}>
        <p>{t('home.or')}</p>
        <Link href="/new" className={styles.link}>
          {t('home.create')}
        </Link>
      </div>
    </Page>
  );
}
