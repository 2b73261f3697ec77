import { setApart } from '@tdt/shared/people/names';
import { PanelRight, Users } from 'lucide-react';
import { LanguageSwitch } from '../../page';
import { useLocale, useT } from '../../../i18n';
import { formatDate, formatTime, spacedCode } from '../../../i18n/format';
import { useConnectionPart, useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { IconWord } from '../../../ui/icon-word';
import { SavedState } from '../../../ui/saved-state';
import { TableDots } from '../../../ui/table-dots';
import { useActs } from '../acts/acts-context';
import type { Place } from '../use-place';
import styles from './top-bar.module.css';

const MARK = ['room', 'room', 'room', 'room', 'room', 'room', 'room'] as const;

/** What the drawer of a narrow window holds. */
const rightOf = ({ tab, step }: Place) =>
  tab === 'prepare' ? tab : step === 'pooling' || step === 'closing' ? step : 'groups';

/** Which meeting, where its saving stands, who is here, what time it is. */
export function TopBar(props: {
  readonly place: Place;
  readonly calls: number;
  readonly rightOpen: boolean;
  readonly onRight: () => void;
}) {
  const t = useT('console');
  const common = useT('common');
  const locale = useLocale();
  const info = useMeeting(({ meeting }) => meeting.info);
  const counts = useMeeting(({ meeting }) => meeting.counts);
  const now = useServerNow(1000);
  return (
    <>
      <TableDots seats={MARK} size={26} />
      <span className={styles.product}>{common('product')}</span>
      <strong className={styles.title}>{info.title}</strong>
      {info.date !== null && <span className={styles.date}>{formatDate(info.date, locale)}</span>}
      <span className={styles.code}>
        <span className="visually-hidden">{t('top.code')} </span>
        {spacedCode(info.code)}
      </span>
      <span className={styles.space} />
      <Saving />
      <IconWord icon={<Users />}>
        <b>{counts.room + counts.remote}</b>{' '}
        {t('top.present', { count: counts.room + counts.remote })}
      </IconWord>
      <Facilitators />
      <LanguageSwitch />
      <time className={styles.clock}>{formatTime(now, locale)}</time>
      <ConsoleButton
        className={styles.drawer}
        icon={<PanelRight aria-hidden />}
        aria-expanded={props.rightOpen}
        onClick={props.onRight}
      >
        {t(`top.right.${rightOf(props.place)}`, { count: props.calls })}
      </ConsoleButton>
    </>
  );
}

/** The console types nothing into the document: what it does is saved when it is acknowledged. */
function Saving() {
  const t = useT('console');
  const common = useT('common');
  const locale = useLocale();
  const network = useConnectionPart((state) => state.network);
  const { savedAt } = useActs();
  return (
    <span role="status" className={styles.saving}>
      {network === 'offline' ? (
        <SavedState state="offline" words={t('top.offline')} />
      ) : (
        <SavedState
          state="saved"
          words={
            savedAt === null
              ? common('saving.savedUntimed')
              : common('saving.saved', { time: formatTime(savedAt, locale) })
          }
        />
      )}
    </span>
  );
}

function Facilitators() {
  const t = useT('console');
  const seats = useMeeting(({ staff }) => staff.seats);
  const people = useMeeting(({ staff }) => staff.people);
  const online = [...seats.values()].filter((seat) => seat.role === 'facilitator' && seat.online);
  return (
    <ul className={styles.faces} aria-label={t('top.facilitators')}>
      {online.slice(0, 3).map((seat) => {
        const person = seat.person === null ? undefined : people.get(seat.person);
        const name = person
          ? setApart(`${person.first} ${person.last}`)
          : seat.label || t('role.facilitator');
        return (
          <li key={seat.id} className={styles.face} title={name}>
            <span aria-hidden>{initials(name)}</span>
            <span className="visually-hidden">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');
