import { Component } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { Button } from '../ui/button';
import { Page } from './page';
import styles from './meeting/meeting.module.css';

/** Says that the page failed, and offers to reload; what was typed is in the local copy. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}

function Failure() {
  const t = useT('common');
  return (
    <Page title={t('error.title')}>
      <div className={styles.message} role="alert">
        <h1 className={styles.title}>{t('error.title')}</h1>
        <p>{t('error.lead')}</p>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      </div>
    </Page>
  );
}
