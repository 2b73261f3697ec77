import type { ReactNode } from 'react';
import { changeLocale, useLocale, useT } from '../i18n';
import { TableDots } from '../ui/table-dots';
import styles from './page.module.css';

const MARK = ['room', 'room', 'room', 'room', 'room', 'room', 'room'] as const;

/** The other language, one press away, under its own name. */
export function LanguageSwitch() {
  const t = useT('common');
  const other = useLocale() === 'fr' ? 'en' : 'fr';
  return (
    <button
      type="button"
      className={styles.language}
      lang={other}
      onClick={() => void changeLocale(other)}
    >
      {t('otherLanguage')}
    </button>
  );
}

/** A page outside the meeting: mark, language, one column. Also sets the title of the window. */
export function Page({
  title,
  foot,
  children,
}: {
  readonly title: string;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useT('common');
  const product = t('product');
  return (
    <div className={styles.page}>
      <title>{title === product ? product : t('title', { page: title })}</title>
      <header className={styles.top}>
        <TableDots seats={MARK} size={34} />
        <span className={styles.product}>{product}</span>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
