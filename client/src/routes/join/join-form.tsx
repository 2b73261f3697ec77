import type { PersonId } from '@tdt/shared/ids';
import type { JoinNamesAnswer } from '@tdt/shared/protocol/http';
import { displayName } from '@tdt/shared/people/names';
import { formatDateInside } from '@tdt/shared/dates';
import { dayInParis } from '@tdt/shared/time/paris';
import { MapPin, Video } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { formatDate, formatLocalTime, spacedCode } from '../../i18n/format';
import { useLocale, useT } from '../../i18n';
import { join } from '../../meeting/api';
import { keepSeat } from '../../meeting/kept-seats';
import { Button } from '../../ui/button';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import { Toggle } from '../../ui/toggle';
import { keepSaid } from '../meeting/said-candidate';
import { keepPoster } from '../meeting/scanned-poster';
import { Page } from '../page';
import { HeldSeats } from './held-seats';
import styles from './join.module.css';
import { NameChoice } from './name-choice';
import type { Chosen } from './name-choice';
import { LETTERS } from './use-names';
import type { Names } from './use-names';

type Presence = 'room' | 'remote';
type Found = Extract<Names, { state: 'found' }>;

/** Choosing and sending: who, from where, and what the server said. */
function useJoining(names: Found, name: string) {
  const t = useT('join');
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<Chosen>(null);
  const [presence, setPresence] = useState<Presence>('room');
  const [candidate, setCandidate] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { meeting, people } = names.answer;

  const enter = async () => {
    const body = bodyOf(chosen, name, people);
    if (!body) {
      setError(t(name.trim().length < LETTERS ? 'nameShort' : 'choose'));
      return;
    }
    setBusy(true);
    const table = names.answer.group ? { group: names.answer.group.number } : {};
    const answer = await join({ code: meeting.code, presence, candidate, ...body, ...table });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error.message);
      return;
    }
    keepSeat(answer.value);
    if (candidate) keepSaid(answer.value.seat, true);
    keepPoster(answer.value.seat, names.answer.group?.number ?? null);
    go(`/m/${answer.value.seat}`, { replace: true });
  };
  const choose = (choice: Chosen) => {
    setChosen(choice);
    setError(null);
  };
  return { chosen, choose, presence, setPresence, candidate, setCandidate, busy, error, enter };
}

/** The form itself: at most three taps beside the name. */
export function JoinForm({
  names,
  name,
  setName,
  poster,
}: {
  readonly names: Found;
  readonly name: string;
  readonly setName: (name: string) => void;
  /** The number of the group whose poster was scanned. */
  readonly poster: number | undefined;
}) {
  const t = useT('join');
  const joining = useJoining(names, name);
  const { chosen, choose, presence, setPresence, busy, error, enter } = joining;
  const { meeting } = names.answer;
  const foot = (
    <>
      <Privacy erased={meeting.erased} />
      <Button kind="primary" wide busy={busy} onClick={() => void enter()}>
        {t(chosen === 'notListed' ? 'ask' : 'enter')}
      </Button>
    </>
  );
  return (
    <Page title={meeting.title} foot={foot}>
      <h1 className={styles.title}>{meeting.title}</h1>
      <When meeting={meeting} />
      {poster !== undefined && <Table number={poster} group={names.answer.group ?? null} />}
      <HeldSeats code={meeting.code} poster={names.answer.group?.number} />
      <NameChoice
        {...{ names, name, chosen, error }}
        setName={(text) => {
          setName(text);
          choose(null);
        }}
        setChosen={choose}
        onEnter={() => void enter()}
      />
      {meeting.welcoming === false ? (
        <p className={styles.before}>{t('before')}</p>
      ) : (
        <PresenceChoice presence={presence} setPresence={setPresence} />
      )}
      <div className={styles.candidate}>
        <Toggle
          label={t('candidate')}
          hint={t('candidateHint')}
          checked={joining.candidate}
          onChange={joining.setCandidate}
        />
      </div>
      <Privacy low erased={meeting.erased} />
    </Page>
  );
}

/** The table of a poster: where one sits, whether it is full, or that there is none. */
function Table(props: {
  readonly number: number;
  readonly group: NonNullable<JoinNamesAnswer['group']> | null;
}) {
  const t = useT('join');
  const { number, group } = props;
  if (!group) return <p className={styles.note}>{t('tableNone', { number })}</p>;
  return (
    <p className={styles.note}>
      <strong>{t('table', { number })}</strong>
      {group.full && <span>{t('tableFull')}</span>}
    </p>
  );
}

interface Low {
  /** At the end of a page that is too low for it above the button. */
  readonly low?: boolean;
}

/** Who sees what, and until when the meeting is kept: said before somebody gives their name. */
function Privacy({ erased, low = false }: Pick<JoinNamesAnswer['meeting'], 'erased'> & Low) {
  const t = useT('join');
  const common = useT('common');
  const locale = useLocale();
  const day = erased && formatDateInside(dayInParis(erased.at), locale);
  return (
    <p className={low ? styles.privacyLow : styles.privacy}>
      {t('privacy')}
      {erased && ` ${common(`erased.${erased.from}`, { day: day ?? '', count: erased.days })}`}
    </p>
  );
}

function PresenceChoice({
  presence,
  setPresence,
}: {
  readonly presence: Presence;
  readonly setPresence: (presence: Presence) => void;
}) {
  const t = useT('join');
  const tile = (value: Presence, icon: ReactNode) => (
    <RadioCard
      name="presence"
      look="tile"
      value={value}
      label={t(value)}
      icon={icon}
      checked={presence === value}
      onChange={() => setPresence(value)}
    />
  );
  return (
    <RadioGroup legend={t('presence')} look="row">
      {tile('room', <MapPin size={24} aria-hidden />)}
      {tile('remote', <Video size={24} aria-hidden />)}
    </RadioGroup>
  );
}

/** What to send of the name, or null while nobody is chosen. */
function bodyOf(
  chosen: Chosen,
  name: string,
  people: JoinNamesAnswer['people'],
): { name: string; person?: PersonId } | null {
  const typed = name.trim();
  if (chosen === 'notListed') return typed.length < LETTERS ? null : { name: typed };
  const person = people.find(({ id }) => id === chosen);
  return person ? { name: displayName(person), person: person.id } : null;
}

function When({ meeting }: { readonly meeting: JoinNamesAnswer['meeting'] }) {
  const t = useT('join');
  const locale = useLocale();
  const code = <span className={styles.code}>{t('code', { code: spacedCode(meeting.code) })}</span>;
  if (!meeting.date) return <p className={styles.when}>{code}</p>;
  const date = formatDate(meeting.date, locale);
  const time = formatLocalTime(meeting.date);
  return (
    <p className={styles.when}>
      {time ? t('when', { date, time }) : date}. {code}
    </p>
  );
}
