import { displayName } from '@tdt/shared/people/names';
import { formatDate, formatLocalTime, spacedCode } from '../../../i18n/format';
import common from '../common.module.css';
import { ConnectionDot } from '../footer';
import { ringOf } from '../layout/ring';
import type { RingDot, Seat } from '../layout/ring';
import marks from '../marks.module.css';
import { QrCode } from '../qr';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import styles from './welcome.module.css';

const RADIUS = 442;
const FORM: Readonly<Record<Seat, string | undefined>> = {
  room: marks.accent,
  remote: marks.accentLine,
  awaited: marks.soft,
};

/** Joining: a dot per person listed around the code, and how many are here. */
export function WelcomeScreen() {
  const { data, t } = useStage();
  const { info, counts } = data.meeting;
  return (
    <div className={common.screen}>
      <div className={styles.ring}>
        <Ring dots={ringOf(counts, RADIUS)} />
        <div className={styles.qr}>
          <QrCode text={data.joinUrl} size={552} quiet={1.3} />
        </div>
      </div>
      <div className={styles.column}>
        <div>
          <h1 className={styles.title}>{t('welcome.title')}</h1>
          <p className={styles.meeting}>{info.title}</p>
          {info.date !== null && <When date={info.date} />}
          <Team />
        </div>
        <p>
          {t('welcome.scan')}
          <br />
          <b className={styles.address}>{data.joinUrl.replace(/^https?:\/\/|\/r\/.*$/g, '')}</b>
          <br />
          {t('welcome.type')}
          <b className={styles.code}>{spacedCode(info.code)}</b>
        </p>
        <Joined />
      </div>
      <ConnectionDot />
    </div>
  );
}

/** Who runs the meeting, by name. */
function Team() {
  const { data, t } = useStage();
  const { facilitators, rapporteurs } = data.meeting.team;
  const names = (people: typeof facilitators) => people.map(displayName).join(` ${t('and')} `);
  return (
    <>
      {facilitators.length > 0 && (
        <p>
          <Rich text={t('welcome.facilitators', { names: names(facilitators) })} />
        </p>
      )}
      {rapporteurs.length > 0 && (
        <p>
          <Rich text={t('welcome.rapporteur', { names: names(rapporteurs) })} />
        </p>
      )}
    </>
  );
}

function When({ date }: { readonly date: string }) {
  const { data, t } = useStage();
  const day = formatDate(date, data.locale);
  const time = formatLocalTime(date);
  const hour = time !== null && data.locale === 'fr' ? inWords(time) : time;
  return <p className={common.soft}>{hour === null ? day : t('welcome.when', { day, hour })}</p>;
}

/** "14 h", "18 h 30": a sentence does not write 18:30. */
const inWords = (time: string): string =>
  time.replace(/^0?(\d+):(\d+)$/, '$1\u00a0h\u00a0$2').replace(/\u00a000$/, '');

function Ring({ dots }: { readonly dots: readonly RingDot[] }) {
  const side = RADIUS + 16;
  return (
    <svg
      width={2 * side}
      height={2 * side}
      viewBox={`${-side} ${-side} ${2 * side} ${2 * side}`}
      aria-hidden="true"
    >
      {dots.map((dot, at) => (
        <circle
          key={at}
          className={`${FORM[dot.seat] ?? ''} ${styles.dot ?? ''}`}
          cx={dot.x}
          cy={dot.y}
          r={dot.seat === 'remote' ? dot.radius - 2 : dot.radius}
          strokeWidth={dot.seat === 'remote' ? 4 : 0}
        />
      ))}
    </svg>
  );
}

function Joined() {
  const { data, t } = useStage();
  const { listed, room, remote } = data.meeting.counts;
  const joined = room + remote;
  const form =
    listed > 0
      ? t('welcome.joined', { count: joined, listed: Math.max(listed, joined) })
      : t('welcome.joinedUnlisted', { count: joined });
  return (
    <div className={styles.joined}>
      <p className={styles.count}>{joined}</p>
      <div>
        <p>
          <Rich text={`<b>${form}</b>`} />
        </p>
        <p className={styles.line}>
          <svg width="30" height="30" aria-hidden="true">
            <circle className={marks.accent} cx="15" cy="15" r="14" />
          </svg>
          {t('welcome.room', { count: room })}
        </p>
        <p className={styles.line}>
          <svg width="30" height="30" aria-hidden="true">
            <circle className={marks.accentLine} cx="15" cy="15" r="11.5" strokeWidth="4.5" />
          </svg>
          {t('welcome.remote', { count: remote })}
        </p>
      </div>
    </div>
  );
}
