import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useT } from '../../i18n';
import { join } from '../../meeting/api';
import { keepSeat } from '../../meeting/kept-seats';
import { Button } from '../../ui/button';
import { Page } from '../page';
import styles from './join.module.css';

type Attempt =
  | { readonly secret: string }
  | { readonly error: string; readonly again: boolean; readonly secret: string | null };

/** Whether the same link may open later: no network, or too many attempts; not one that opens nothing. */
const mayPass = (code: string): boolean => code !== 'not_found' && code !== 'unauthenticated';

/** Reads the secret and takes it out of the address bar and of the history at once. */
function takeSecret(): string {
  const secret = window.location.hash.slice(1);
  window.history.replaceState(null, '', '/s');
  return secret;
}

/** `/s#secret`: opens the seat of a link. */
export default function SecretPage() {
  const t = useT('join');
  const [, go] = useLocation();
  const [attempt, setAttempt] = useState<Attempt>(() => {
    const secret = takeSecret();
    return secret.length < 8
      ? { error: t('secretMissing'), again: false, secret: null }
      : { secret };
  });
  const { secret } = attempt;
  const trying = !('error' in attempt);
  useEffect(() => {
    if (!trying || secret === null) return undefined;
    let present = true;
    void join({ secret }).then((answer) => {
      if (!present) return;
      if (answer.ok) {
        keepSeat(answer.value);
        go(`/m/${answer.value.seat}`, { replace: true });
      } else setAttempt({ error: answer.error.message, again: mayPass(answer.error.code), secret });
    });
    return () => {
      present = false;
    };
  }, [trying, secret, go]);
  return (
    <Page title={t('secretTitle')}>
      <h1 className={styles.title}>{t('secretTitle')}</h1>
      <p role="status">{trying ? t('secretOpening') : attempt.error}</p>
      {!trying && (
        <div className={styles.form}>
          {secret !== null && attempt.again && (
            <Button kind="primary" wide onClick={() => setAttempt({ secret })}>
              {t('retry', { ns: 'common' })}
            </Button>
          )}
          <Link href="/" className={styles.link}>
            {t('otherCode')}
          </Link>
        </div>
      )}
    </Page>
  );
}
