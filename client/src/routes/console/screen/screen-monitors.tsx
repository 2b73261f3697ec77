import type { Screen } from '@tdt/shared/document/values';
import { Eye, Lock, Monitor as MonitorIcon, MonitorUp } from 'lucide-react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { LiveStage } from '../../plenary/live-stage';
import { useMay } from '../acts/may';
import { sameScreen } from '../../../ui/stage/layout/screens';
import type { Offer } from '../model/screens';
import type { Place } from '../use-place';
import { NeutralButton } from './neutral-button';
import { PageButtons } from './page-buttons';
import { keyOf, useMonitor } from './use-monitor';
import type { Monitor } from './use-monitor';
import styles from './screen.module.css';

/** The screen of the room and the next one side by side, with every view that can be put there. */
export function ScreenMonitors({
  place,
  start,
}: {
  readonly place: Place;
  readonly start: Screen;
}) {
  const monitor = useMonitor(place, start);
  return (
    <div data-screen-only>
      <div className={styles.pair}>
        <LiveMonitor monitor={monitor} />
        <PreviewMonitor monitor={monitor} />
      </div>
      <Refusal message={monitor.refused} />
      <Thumbnails monitor={monitor} />
    </div>
  );
}

function LiveMonitor({ monitor }: { readonly monitor: Monitor }) {
  const t = useT('console');
  const { live, nameOf } = monitor;
  return (
    <section className={styles.monitor} aria-label={t('screen.live')}>
      <header>
        <span className={styles.liveTag}>
          <MonitorIcon size={16} aria-hidden /> {t('screen.live')}
        </span>
        <b>{nameOf(live)}</b>
      </header>
      <div className={`${styles.frame} ${styles.live}`}>
        <LiveStage screen={live} preview />
      </div>
      <footer>
        <NeutralButton monitor={monitor} hint />
        <PageButtons />
        <Linked />
      </footer>
    </section>
  );
}

function PreviewMonitor({ monitor }: { readonly monitor: Monitor }) {
  const t = useT('console');
  const { preview, nameOf, already, project, busy } = monitor;
  return (
    <section className={styles.monitor} aria-label={t('screen.preview')}>
      <header>
        <span className={styles.previewTag}>
          <Eye size={16} aria-hidden /> {t('screen.preview')}
        </span>
        <b>{nameOf(preview)}</b>
      </header>
      <div className={styles.frame}>
        <LiveStage screen={preview} preview />
      </div>
      <footer>
        <ProjectButton already={already} busy={busy} project={project} />
      </footer>
    </section>
  );
}

export function ProjectButton(props: {
  readonly already: boolean;
  readonly busy: boolean;
  readonly project: () => void;
  readonly hint?: boolean;
}) {
  const t = useT('console');
  const may = useMay('screen.show');
  if (!may) return null;
  return (
    <ConsoleButton
      tall
      kind={props.already ? 'secondary' : 'primary'}
      icon={<MonitorUp aria-hidden />}
      kbd={props.already || props.hint === false ? undefined : t('screen.enter')}
      aria-keyshortcuts="Enter"
      busy={props.busy}
      disabled={props.already}
      onClick={props.project}
    >
      {t(props.already ? 'screen.already' : 'screen.project')}
    </ConsoleButton>
  );
}

/** How many screens show it. */
function Linked() {
  const t = useT('console');
  const seats = useMeeting(({ staff }) => staff.seats);
  const count = [...seats.values()].filter((seat) => seat.role === 'plenary' && seat.online).length;
  return <small>{count === 0 ? t('screen.noneLinked') : t('screen.linked', { count })}</small>;
}

function Thumbnails({ monitor }: { readonly monitor: Monitor }) {
  const t = useT('console');
  return (
    <ul className={styles.thumbs} aria-label={t('screen.views')}>
      {monitor.offers.map((offer) => (
        <li key={keyOf(offer)}>
          <Thumbnail offer={offer} monitor={monitor} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ offer, monitor }: { readonly offer: Offer; readonly monitor: Monitor }) {
  const t = useT('console');
  const { screen, lock, view } = offer;
  if (screen === null)
    return (
      <div className={styles.thumb} data-locked="">
        <span className={styles.picture}>
          <Lock size={18} aria-hidden />
          {lock && t(`screen.lock.${lock}`)}
        </span>
        <span className={styles.name}>{t(`screen.view.${view}`)}</span>
      </div>
    );
  const isLive = sameScreen(screen, monitor.live);
  const isChosen = sameScreen(screen, monitor.preview);
  return (
    <div
      className={styles.thumb}
      data-live={isLive || undefined}
      data-chosen={isChosen || undefined}
    >
      <div className={styles.picture}>
        <LiveStage screen={screen} preview />
      </div>
      <button
        type="button"
        className={`${styles.name} ${styles.cover}`}
        aria-pressed={isChosen}
        onClick={() => monitor.choose(screen)}
      >
        {t(`screen.view.${view}`)}
        {isLive && <span className="visually-hidden">, {t('screen.live')}</span>}
      </button>
    </div>
  );
}
