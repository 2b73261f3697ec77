import { useT } from '../../i18n';
import { withoutBeginnings } from '../../meeting/offered';
import {
  dismissAllOverwritten,
  dismissRefused,
  useConnectionPart,
} from '../../stores/connection-store';
import { useSnapshot } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import { RefusedText } from './refused-text';
import styles from './meeting.module.css';

/** Whether this seat writes a group's work now. */
function useWrites(): boolean {
  const session = useConnectionPart((state) => state.session);
  const section = useSnapshot()?.seat.sections.write ?? null;
  return session === 'open' && section !== null;
}

/** What this device wrote and no document took; null when there is nothing to say. */
function useRefusedTexts(): readonly string[] | null {
  const refused = useConnectionPart((state) => state.refused);
  const overwritten = useConnectionPart((state) => state.overwritten);
  const writes = useWrites();
  // Whoever writes is offered these words where they were typed; anybody else has no such place.
  const offered = writes ? [] : overwritten;
  if (!refused && offered.length === 0) return null;
  return withoutBeginnings([...(refused?.words ?? []), ...offered].map(({ text }) => text));
}

/** What this device wrote and no server took, to be copied or written again. */
export function Refused() {
  const t = useT('common');
  const texts = useRefusedTexts();
  const writes = useWrites();
  if (!texts) return null;
  const some = texts.length > 0;
  return (
    <section className={styles.refused} role="alert">
      <h2 className={styles.refusedTitle}>{some ? t('refused.title') : t('refused.leadEmpty')}</h2>
      {some && (
        <>
          <p>{t('refused.lead')}</p>
          <ul className={styles.texts}>
            {texts.map((text) => (
              <RefusedText key={text} text={text} />
            ))}
          </ul>
        </>
      )}
      <Button
        onClick={() => {
          dismissRefused();
          if (!writes) dismissAllOverwritten();
        }}
      >
        {t('refused.done')}
      </Button>
    </section>
  );
}
