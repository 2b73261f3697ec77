import { localized } from '@tdt/shared/locale';
import { placeOf } from '@tdt/shared/steps';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatTime } from '../../../i18n/format';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ClockRow } from '../../../ui/phone/clock-row';
import { Prose } from '../../../ui/phone/prose';
import type { ClockView } from '../model/clock';
import { useRoomClock } from '../use-room-clock';
import styles from './home.module.css';

type Texts = ReturnType<typeof useT<'phone'>>;

function endWords(clock: ClockView | null, t: Texts, locale: 'fr' | 'en'): string | null {
  if (!clock) return null;
  switch (clock.kind) {
    case 'running':
      return t(clock.soon ? 'step.soon' : 'step.ends', { time: formatTime(clock.endsAt, locale) });
    case 'paused':
      return t('step.paused');
    case 'over':
      return t('step.over');
  }
}

/** Where the room is and until when; opens what is read out at this step. */
export function StepRow() {
  const t = useT('phone');
  const common = useT('common');
  const locale = useLocale();
  const step = useMeeting((s) => s.meeting.step.step);
  const text = useMeeting((s) => s.meeting.steps.get(s.meeting.step.step));
  const seat = useMeeting((s) => s.seat.seat);
  const { clock, words } = useRoomClock();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const name =
    placeOf(step) === 'groups' || !text ? common(`step.${step}`) : localized(text.title, locale);
  return (
    <>
      <ClockRow
        name={name}
        end={endWords(clock, t, locale)}
        left={clock ? words : null}
        label={t('step.open')}
        open={() => setOpen(true)}
      />
      <Dialog
        open={open}
        title={name}
        onClose={close}
        actions={
          <>
            <Link href={`/m/${seat}/follow`} className={styles.follow}>
              {t('step.follow')}
            </Link>
            <Button onClick={close}>{t('task.close')}</Button>
          </>
        }
      >
        {text && (
          <Prose>
            <p>
              <strong>{localized(text.lead, locale)}</strong>
            </p>
            {text.paragraphs.map((paragraph) => (
              <p key={paragraph.fr}>{localized(paragraph, locale)}</p>
            ))}
          </Prose>
        )}
      </Dialog>
    </>
  );
}
