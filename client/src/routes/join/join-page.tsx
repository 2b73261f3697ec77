import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import { isLowData } from '../../browser/low-data';
import { useT } from '../../i18n';
import { Button } from '../../ui/button';
import { Page } from '../page';
import { HeldSeats } from './held-seats';
import { JoinForm } from './join-form';
import styles from './join.module.css';
import { useNames } from './use-names';

/** The field of the name has the line for itself first. */
const AHEAD_AFTER = 700;

/** What the page after this one needs, fetched while the name is being typed. */
function fetchAhead(): void {
  if (isLowData()) return;
  void import('../meeting/meeting-ready');
  void import('../follower/follower-page');
}

/** The number of the group whose poster was scanned (`?g=3`). */
function posterOf(value: string | null): number | undefined {
  const number = Number(value);
  return value !== null && Number.isInteger(number) && number > 0 && number <= 1000
    ? number
    : undefined;
}

/** `/r/:code`, what the QR on the screen opens: one's name, room or remote, in. */
export default function JoinPage() {
  const t = useT('join');
  const { code } = useParams<{ code: string }>();
  const [name, setName] = useState('');
  const [params] = useSearchParams();
  const names = useNames(code, name, posterOf(params.get('g')));
  useEffect(() => {
    const timer = setTimeout(fetchAhead, AHEAD_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (names.state === 'asking')
    return (
      <Page title={t('home.title')}>
        <p role="status" className={styles.opening}>
          {t('opening')}
        </p>
      </Page>
    );
  if (names.state === 'failed')
    return (
      <JoinStop
        title={names.error.code === 'not_found' ? t('unknownTitle') : t('home.title')}
        lead={names.error.message}
        retry={names.error.code === 'not_found' ? null : names.retry}
        code={code}
      />
    );
  const { meeting } = names.answer;
  if (meeting.door === 'closed')
    return <JoinStop title={t('closedTitle')} lead={t('closedLead')} retry={names.retry} />;
  return (
    <JoinForm names={names} name={name} setName={setName} poster={posterOf(params.get('g'))} />
  );
}

/** Why one cannot go on, and what to do. */
function JoinStop({
  title,
  lead,
  retry,
  code,
}: {
  readonly title: string;
  readonly lead: string;
  readonly retry: (() => void) | null;
  /** The meeting in which this browser may have a seat already: it opens without network. */
  readonly code?: string;
}) {
  const t = useT('join');
  return (
    <Page title={title}>
      <h1 className={styles.title}>{title}</h1>
      <p role="status">{lead}</p>
      {code !== undefined && <HeldSeats code={code} />}
      <div className={styles.form}>
        {retry && (
          <Button kind="primary" wide onClick={retry}>
            {t('retry', { ns: 'common' })}
          </Button>
        )}
        <Link href="/" className={styles.link}>
          {t('otherCode')}
        </Link>
      </div>
    </Page>
  );
}
