import { Link } from 'wouter';
import { useT } from '../i18n';
import { Page } from './page';
import styles from './meeting/meeting.module.css';

/** An address that opens nothing. */
export function NotFoundPage() {
  const t = useT('common');
  return (
    <Page title={t('error.notFoundTitle')}>
      <div className={styles.message}>
        <h1 className={styles.title}>{t('error.notFoundTitle')}</h1>
        <p>{t('error.notFoundLead')}</p>
        <Link href="/" className={styles.link}>
          {t('seat.join')}
        </Link>
      </div>
    </Page>
  );
}
