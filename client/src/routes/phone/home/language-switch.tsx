import { useT } from '../../../i18n';
import { useOtherLanguage } from '../../../i18n/use-other-language';
import { LinkButton } from '../../../ui/phone/link-button';
import styles from './home.module.css';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const t = useT('common');
  const { other, isMissing, change } = useOtherLanguage();
  return (
    <div className={styles.language}>
      <LinkButton lang={other} onClick={change}>
        {t('otherLanguage')}
      </LinkButton>
      <p role="status">{isMissing && t('languageOffline')}</p>
    </div>
  );
}
