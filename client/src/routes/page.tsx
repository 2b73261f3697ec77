import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '../i18n';
import { useOtherLanguage } from '../i18n/use-other-language';
import { PageTitle } from '../ui/page-title';
import { TableDots } from '../ui/table-dots';
import styles from './page.module.css';

const MARK = ['room', 'room', 'room', 'room', 'room', 'room', 'room'] as const;

/** The other language, one press away, under its own name. */
export function LanguageSwitch() {
  const t = useT('common');
  const { other, isMissing, change } = useOtherLanguage();
  return (
    <>
      <button type="button" className={styles.language} lang={other} onClick={change}>
        {t('otherLanguage')}
      </button>
      <span role="status">{isMissing && t('languageOffline')}</span>
    </>
  );
}

/** The way to the colours of the display and to the accessibility statement. */
export function DisplayLink() {
  const t = useT('common');
  return (
    <p className={styles.display}>
      <Link href="/accessibility">{t('displayPage')}</Link>
    </p>
  );
}

/** A page outside the meeting: mark, language, one column. Also sets the title of the window. */
export function Page({
  title,
  foot,
  bare = false,
  children,
}: {
  readonly title: string;
  readonly foot?: ReactNode;
  /** Without the link to the display and accessibility: their own page. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}) {
  const t = useT('common');
  const product = t('product');
  return (
    <div className={styles.page}>
      <PageTitle>{title === product ? product : t('title', { page: title })}</PageTitle>
      <header className={styles.top}>
        <TableDots seats={MARK} size={34} />
        <span className={styles.product}>{product}</span>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
      {!bare && <DisplayLink />}
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
