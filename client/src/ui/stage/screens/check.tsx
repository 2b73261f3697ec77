import type { Check } from '@tdt/shared/document/values';
import type { ReactNode } from 'react';
import common from '../common.module.css';
import { Footer } from '../footer';
import { Opposition, Reservation } from '../marks';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import { GaugeScreen } from './gauge';
import { OralWords } from './projected-words';
import { TallPair } from './tall-pair';
import styles from './check.module.css';

/** A round of a check: spoken, or by phone, of which only the number of answers is known until it is closed. */
export function CheckScreen({ check }: { readonly check: Check }) {
  if (check.mode === 'oral') return <OralScreen check={check} />;
  return check.closedAt === null ? <PhoneScreen check={check} /> : <GaugeScreen check={check} />;
}

function PhoneScreen({ check }: { readonly check: Check }) {
  const { data, t, say } = useStage();
  const task = data.meeting.tasks.find(({ id }) => id === check.task);
  const round = check.round === 1 ? t('check.first') : t('check.round', { round: check.round });
  const { answered, entitled } = check.phone ?? { answered: 0, entitled: 0 };
  return (
    <div className={common.screen}>
      <div className={styles.head}>
        <h1 className={common.title}>{t('check.title')}</h1>
        <p className={common.soft}>
          <Rich text={t('gauge.open', { task: task ? say(task.short) : '', round })} />
        </p>
      </div>
      <div className={`${styles.middle ?? ''} ${styles.alone ?? ''}`}>
        <TallPair pair={check.pair} tells {...ALONE} />
      </div>
      <p className={styles.answered}>
        <Rich text={t('gauge.answered', { count: answered, of: entitled })} />
      </p>
      <div className={styles.rules}>
        <p>{t('gauge.how')}</p>
        <p>{t('gauge.hidden')}</p>
      </div>
      <Footer>{t('gauge.withoutPhone')}</Footer>
    </div>
  );
}

/** An oral check: the pair, what was heard, and the words projected with their author's agreement. */
function OralScreen({ check }: { readonly check: Check }) {
  const { data, t, say } = useStage();
  const task = data.meeting.tasks.find(({ id }) => id === check.task);
  const state = check.closedAt === null ? 'check.oral' : 'check.closed';
  const round = check.round === 1 ? t('check.first') : t('check.round', { round: check.round });
  return (
    <div className={common.screen}>
      <div className={styles.head}>
        <h1 className={common.title}>{t('check.title')}</h1>
        <p className={common.soft}>
          <Rich text={t(state, { task: task ? say(task.short) : '', round })} />
        </p>
      </div>
      <div className={styles.middle}>
        <TallPair pair={check.pair} tells {...NAMES} />
        <Counts check={check} />
      </div>
      <OralWords check={check} />
      <div className={styles.rules}>
        <p>{t('check.reservations')}</p>
        <p>{t('check.oppositions')}</p>
      </div>
      <Footer>{check.closedAt === null ? t('check.ask') : data.meeting.info.title}</Footer>
    </div>
  );
}

const NAMES = {
  sizes: [
    { size: 92, line: 110 },
    { size: 72, line: 88 },
    { size: 50, line: 54 },
  ],
  width: 930,
  room: 246,
  radius: 28,
  gap: 46,
} as const;

/** Nothing stands beside the names. */
const ALONE = { ...NAMES, width: 1600, room: 310 } as const;

function Counts({ check }: { readonly check: Check }) {
  const { t } = useStage();
  const { reservations, oppositions, lifted } = check;
  return (
    <ul className={styles.counts}>
      <Count mark={<Reservation size={74} />} count={reservations}>
        {t('reservations', { count: reservations })}
      </Count>
      <Count mark={<Opposition size={74} />} count={oppositions}>
        {t('oppositions', { count: oppositions })}
      </Count>
      {lifted > 0 && <li className={styles.lifted}>{t('check.lifted', { count: lifted })}</li>}
    </ul>
  );
}

const Count = (props: {
  readonly mark: ReactNode;
  readonly count: number;
  readonly children: ReactNode;
}) => (
  <li className={styles.count}>
    {props.mark}
    <b className={styles.number}>{props.count}</b>
    <span>{props.children}</span>
  </li>
);
