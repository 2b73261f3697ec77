import { Link } from 'wouter';
import { useT } from '../../i18n';
import { Page } from '../page';
import { TableDots } from '../../ui/table-dots';
import styles from './meeting.module.css';

type Session = 'opening' | 'offline' | 'pending' | 'lost' | 'gone' | 'damaged';

const TEXTS = {
  pending: ['seat.pendingTitle', 'seat.pendingLead'],
  lost: ['seat.lostTitle', 'seat.lostLead'],
  gone: ['seat.goneTitle', 'seat.goneLead'],
  damaged: ['seat.damagedTitle', 'seat.damagedLead'],
  offline: ['seat.offlineTitle', 'seat.offlineLead'],
} as const;

const EMPTY_TABLE = ['remote', 'remote', 'remote', 'you', 'remote', 'remote', 'remote'] as const;

/** A page that stands in for the meeting: opening, waiting to be admitted, no seat, no meeting, no network, damaged data. */
export function SeatMessage({
  session,
  label,
}: {
  readonly session: Session;
  readonly label?: string;
}) {
  const t = useT('common');
  if (session === 'opening')
    return (
      <Page title={t('product')}>
        <p className={styles.opening} role="status">
          {label}
        </p>
      </Page>
    );
  const [title, lead] = TEXTS[session];
  return (
    <Page title={t(title)}>
      <div className={styles.message}>
        {session === 'pending' && <TableDots seats={EMPTY_TABLE} size={112} />}
        <h1 className={styles.title}>{t(title)}</h1>
        <p role="status">{t(lead)}</p>
        {(session === 'lost' || session === 'gone') && (
          <Link href="/" className={styles.link}>
            {t('seat.join')}
          </Link>
        )}
      </div>
    </Page>
  );
}
