import { displayName } from '@tdt/shared/people/names';
import { Mic, X } from 'lucide-react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import { IconWord } from '../../ui/icon-word';
import { LinkButton } from '../../ui/phone/link-button';
import type { MyPlace } from './my-place';
import { SpeakersList } from './speakers-list';
import styles from './speaking.module.css';
import { TurnTime } from './turn-time';
import { useAsk } from './use-ask';
import { useInPlenary, useMyPlace } from './use-my-place';

/** Who speaks, one's own place in the queue, and asking for it: on phones and for those who follow, in the plenary. */
export function SpeakCard() {
  const t = useT('speakers');
  const inPlenary = useInPlenary();
  const place = useMyPlace();
  const speaks = useMeeting(({ meeting }) => meeting.speaking !== null);
  const waiting = useMeeting(({ meeting }) => meeting.speakers.length > 0);
  const own = place !== null && place.kind !== 'speaking';
  if (!inPlenary || !(own || waiting || (speaks && place === null))) return null;
  return (
    <section className={styles.card} aria-label={t('title')}>
      {place?.kind !== 'speaking' && (speaks || waiting) && <WhoSpeaks />}
      {own && <Mine place={place} />}
      {waiting && <SpeakersList />}
    </section>
  );
}

function WhoSpeaks() {
  const t = useT('speakers');
  const speaking = useMeeting(({ meeting }) => meeting.speaking);
  const people = useMeeting(({ meeting }) => meeting.people);
  const person = speaking && people.get(speaking.person);
  if (!speaking || !person) return <p className={styles.meta}>{t('nobody')}</p>;
  return (
    <div className={styles.speaks}>
      <IconWord icon={<Mic />} tone="accent" strong>
        {t('speaks', { name: displayName(person) })}
      </IconWord>
      <TurnTime speaking={speaking} />
    </div>
  );
}

function Mine({ place }: { readonly place: MyPlace }) {
  const t = useT('speakers');
  const { run, busy, error } = useAsk();
  return (
    <div className={styles.mine}>
      <p role="status" className={styles.place}>
        <PlaceWords place={place} />
      </p>
      {error && <p className={styles.error}>{error}</p>}
      {place.kind === 'free' && (
        <Button
          wide
          busy={busy}
          icon={<Mic aria-hidden />}
          onClick={() => void run('speaker.ask', {})}
        >
          {t(busy ? 'asking' : 'ask')}
        </Button>
      )}
      {place.kind === 'waiting' && (
        <LinkButton icon={<X aria-hidden />} onClick={() => void run('speaker.remove', {})}>
          {t('takeBack')}
        </LinkButton>
      )}
    </div>
  );
}

function PlaceWords({ place }: { readonly place: MyPlace }) {
  const t = useT('speakers');
  const speaks = useMeeting(({ meeting }) => meeting.speaking !== null);
  if (place.kind !== 'waiting') return null;
  if (place.before > 0)
    return (
      <>
        <strong>{t('before', { count: place.before })}</strong>. {t('moves')}
      </>
    );
  return (
    <>
      {t('asked')} <strong>{t(speaks ? 'next' : 'first')}</strong>.
    </>
  );
}
