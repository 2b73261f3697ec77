import { useT } from '../../i18n';
import { dismissRefused, useConnectionPart } from '../../stores/connection-store';
import { Button } from '../../ui/button';
import styles from './meeting.module.css';

/** What this device wrote and no server took, to be copied or written again. */
export function Refused() {
  const t = useT('common');
  const refused = useConnectionPart((state) => state.refused);
  if (!refused) return null;
  const some = refused.texts.length > 0;
  return (
    <section className={styles.refused} role="alert">
      <h2 className={styles.refusedTitle}>{some ? t('refused.title') : t('refused.leadEmpty')}</h2>
      {some && (
        <>
          <p>{t('refused.lead')}</p>
          <ul className={styles.texts}>
            {refused.texts.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={dismissRefused}>{t('refused.done')}</Button>
    </section>
  );
}
