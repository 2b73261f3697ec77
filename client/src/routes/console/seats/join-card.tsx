import { formatDateInside } from '@tdt/shared/dates';
import { isWelcoming } from '@tdt/shared/people/welcoming';
import { DoorClosed, DoorOpen } from 'lucide-react';
import { useLocale, useT } from '../../../i18n';
import { spacedCode } from '../../../i18n/format';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { CopyField } from '../../../ui/console/copy-field';
import { Section, Soft } from '../../../ui/console/section';
import { QrCode } from '../../../ui/stage/qr';
import { CommandButton } from '../acts/command-button';
import { joinUrl } from '../../plenary/join-url';
import styles from './seats.module.css';

/** How people come in: QR code, code, link, and the door. */
export function JoinCard() {
  const t = useT('console');
  const code = useMeeting(({ meeting }) => meeting.info.code);
  const door = useMeeting(({ meeting }) => meeting.door);
  const next = door === 'open' ? 'closed' : 'open';
  const origin = useMeeting(({ seat }) => seat.origin);
  const link = joinUrl(code, origin);
  return (
    <Section title={t('join.title')}>
      <div className={styles.join}>
        <QrCode text={link} size={132} quiet={2} />
        <div className={styles.joinWords}>
          <p className={styles.code}>{spacedCode(code)}</p>
          <CopyField
            label={t('create.joinLink')}
            copyLabel={t('create.copyNamed', { name: t('create.joinLink') })}
            value={link}
            words={{
              copy: t('create.copy'),
              copied: t('create.copied'),
              selected: t('create.selected'),
            }}
          />
        </div>
      </div>
      <p className={styles.door}>
        {door === 'open' ? (
          <DoorOpen size={20} aria-hidden />
        ) : (
          <DoorClosed size={20} aria-hidden />
        )}
        <span>{t(`join.door.${door}`)}</span>
        <CommandButton
          said={t(`join.said.${next}`)}
          command={() => ({ type: 'door.set', payload: { door: next } })}
        >
          {t(`join.set.${next}`)}
        </CommandButton>
      </p>
      <Early />
    </Section>
  );
}

/** Before the day: joining is not being there. */
function Early() {
  const t = useT('console');
  const locale = useLocale();
  const now = useServerNow(30_000);
  const date = useMeeting(({ meeting }) => (isWelcoming(meeting, now) ? null : meeting.info.date));
  if (date === null) return null;
  return <Soft>{t('join.early', { day: formatDateInside(date, locale) })}</Soft>;
}
