import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { isWelcoming } from '@tdt/shared/people/welcoming';
import { useState } from 'react';
import { remember, remembered } from '../../browser/remembered';
import { useLocale, useT } from '../../i18n';
import { serverNow, useServerNow } from '../../stores/connection-store';
import { useMeeting } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import { clockView } from '../phone/model/clock';
import { useNames } from './team-lines';
import styles from './welcome.module.css';

const key = (seat: string) => `tdt:late:${seat}`;

/** Seats that were here at the welcome, or whose card was read, in a browser that remembers nothing. */
const seen = new Set<string>();

function known(seat: string): boolean {
  return seen.has(seat) || remembered(key(seat)) !== null;
}
function note(seat: string): void {
  seen.add(seat);
  remember(key(seat), 'seen');
}

/** Whoever comes once the meeting has begun gets one card that says what is going on; once read it does not come back. */
export function LateCard() {
  const seat = useMeeting((snapshot) => snapshot.seat.seat);
  const isPerson = useMeeting((snapshot) => snapshot.seat.participantId !== null);
  const step = useMeeting(({ meeting }) => meeting.step.step);
  const isWelcomed = useMeeting(
    ({ meeting }) => step === 'welcome' && isWelcoming(meeting, serverNow()),
  );
  const [late, setLate] = useState(() => {
    // Who came days before to read has not been here.
    if (isWelcomed) note(seat);
    return !known(seat);
  });
  if (!late || !isPerson || step === 'welcome') return null;
  return (
    <Card
      onDone={() => {
        note(seat);
        setLate(false);
      }}
    />
  );
}

function Card({ onDone }: { readonly onDone: () => void }) {
  const t = useT('common');
  const locale = useLocale();
  const step = useMeeting(({ meeting }) => meeting.step.step);
  const text = useMeeting(({ meeting }) => meeting.steps.get(meeting.step.step));
  const timer = useMeeting(({ meeting }) => meeting.timer);
  const clock = clockView(timer, useServerNow(5_000));
  return (
    <section className={styles.late} aria-labelledby="late-title">
      <h2 id="late-title" className={styles.lateTitle}>
        {t('late.title')}
      </h2>
      <p>
        <strong>{t('late.step', { step: t(`step.${step}`) })}.</strong>{' '}
        {text && localized(text.lead, locale)}
      </p>
      {clock && (
        <p>{clock.kind === 'over' ? t('late.over') : t('late.left', { count: clock.minutes })}</p>
      )}
      <Place />
      <Button onClick={onDone}>{t('late.done')}</Button>
    </section>
  );
}

/** Where to sit, and whom to ask. */
function Place() {
  const t = useT('common');
  const names = useNames();
  const group = useMeeting(({ meeting, seat }) =>
    meeting.groups.find(({ id }) => id === seat.groupId),
  );
  const people = useMeeting(({ meeting }) => meeting.people);
  const facilitators = useMeeting(({ meeting }) => meeting.team.facilitators);
  const rapporteurs = (group?.rapporteurs ?? []).flatMap((id) => people.get(id) ?? []);
  const with_ = rapporteurs.map(displayName).join(` ${t('and')} `);
  const asked = names(facilitators);
  return (
    <>
      <p>
        {!group
          ? t('late.noGroup')
          : with_ === ''
            ? t('late.groupAlone', { number: group.number })
            : t('late.group', { number: group.number, names: with_ })}
      </p>
      <p>{asked === '' ? t('late.askAnybody') : t('late.ask', { names: asked })}</p>
    </>
  );
}
