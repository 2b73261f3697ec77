import { changeLocale, useLocale, useT } from '../../../i18n';
import { LinkButton } from '../../../ui/phone/link-button';
import styles from './home.module.css';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const t = useT('common');
  const other = useLocale() === 'fr' ? 'en' : 'fr';
  return (
    <div className={styles.language}>
      <LinkButton lang={other} onClick={() => void changeLocale(other)}>
        {t('otherLanguage')}
      </LinkButton>
    </div>
  );
}
