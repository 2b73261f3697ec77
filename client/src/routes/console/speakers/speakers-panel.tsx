import { displayName } from '@tdt/shared/people/names';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Section, Soft } from '../../../ui/console/section';
import { useInPlenary } from '../../speaking/use-my-place';
import { IfMay } from '../acts/may';
import type { Place } from '../use-place';
import { AddSpeaker } from './add-speaker';
import { NowSpeaking } from './now-speaking';
import { SpokenCounts } from './spoken-counts';
import { WaitingSpeaker } from './waiting-speaker';
import styles from './speakers.module.css';

/** The speakers' queue while the assembly sits together: whose turn it is, who waits, who has spoken. */
export function SpeakersPanel({ place }: { readonly place: Place }) {
  const t = useT('console');
  const words = useT('speakers');
  const inPlenary = useInPlenary();
  const speakers = useMeeting(({ meeting }) => meeting.speakers);
  const [adding, setAdding] = useState(false);
  if (!inPlenary) return null;
  return (
    <Section
      title={t('speak.title', { count: speakers.length })}
      end={
        <IfMay give="speaker.next">
          <ConsoleButton
            kind="quiet"
            icon={<UserPlus aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('speak.add')}
          </ConsoleButton>
        </IfMay>
      }
    >
      <NowSpeaking place={place} />
      {speakers.length > 0 && (
        <>
          <Queue place={place} />
          <Soft>{words('rule')}</Soft>
        </>
      )}
      <SpokenCounts />
      {adding && <AddSpeaker onClose={() => setAdding(false)} />}
    </Section>
  );
}

/** More would push the act of the task out of sight. */
const SHOWN = 4;

function Queue({ place }: { readonly place: Place }) {
  const t = useT('console');
  const speakers = useMeeting(({ meeting }) => meeting.speakers);
  const people = useMeeting(({ meeting }) => meeting.people);
  const [all, setAll] = useState(false);
  const shown = all ? speakers : speakers.slice(0, SHOWN);
  return (
    <>
      <ol className={styles.queue} aria-label={t('speak.queue')}>
        {shown.map((id, at) => {
          const person = people.get(id);
          if (!person) return null;
          const name = displayName(person);
          return <WaitingSpeaker key={id} {...{ place, person, name }} isFirst={at === 0} />;
        })}
      </ol>
      {speakers.length > shown.length && (
        <ConsoleButton kind="quiet" onClick={() => setAll(true)}>
          {t('speak.others', { count: speakers.length - shown.length })}
        </ConsoleButton>
      )}
    </>
  );
}
