import { formatDateInside } from '@tdt/shared/dates';
import { useLocale, useT } from '../../i18n';
import styles from './display.module.css';

const MADE_ON = '2026-11-25';
const TESTED = ['axe', 'reflow', 'keyboard', 'colours', 'hand'] as const;
const LIMITS = ['screen', 'readers', 'imports', 'print'] as const;

/** The accessibility statement, as RGAA asks for one: state, what was tested, what is missing, whom to tell. */
export function Statement() {
  const t = useT('display');
  const locale = useLocale();
  return (
    <section className={styles.statement} aria-labelledby="statement">
      <h2 id="statement">{t('statement.title')}</h2>
      <p>{t('statement.intro')}</p>
      <h3>{t('statement.state')}</h3>
      <p>{t('statement.stateText')}</p>
      <h3>{t('statement.tested')}</h3>
      <ul className={styles.items}>
        {TESTED.map((item) => (
          <li key={item}>{t(`statement.testedItems.${item}`)}</li>
        ))}
      </ul>
      <h3>{t('statement.limits')}</h3>
      <ul className={styles.items}>
        {LIMITS.map((item) => (
          <li key={item}>{t(`statement.limitsItems.${item}`)}</li>
        ))}
      </ul>
      <h3>{t('statement.contact')}</h3>
      <p>{t('statement.contactText')}</p>
      <h3>{t('statement.appeal')}</h3>
      <p>
        {t('statement.appealText')}{' '}
        <a href="https://formulaire.defenseurdesdroits.fr/" rel="noreferrer">
          {t('statement.appealLink')}
        </a>
      </p>
      <p className={styles.note}>
        {t('statement.made', { day: formatDateInside(MADE_ON, locale) })}
      </p>
    </section>
  );
}
