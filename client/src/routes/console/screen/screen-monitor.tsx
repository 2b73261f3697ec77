import { Monitor as MonitorIcon, Eye } from 'lucide-react';
import { useT } from '../../../i18n';
import { Refusal } from '../../../ui/console/refusal';
import { Select } from '../../../ui/console/select';
import { LiveStage } from '../../plenary/live-stage';
import type { Place } from '../use-place';
import { screenKey } from '../../../ui/stage/layout/screens';
import { ProjectButton } from './screen-monitors';
import { NeutralButton } from './neutral-button';
import { PageButtons } from './page-buttons';
import { keyOf, useMonitor } from './use-monitor';
import styles from './screen.module.css';

/** The screen of the room in the right column: follows it until another view is chosen. */
export function ScreenMonitor({ place }: { readonly place: Place }) {
  const t = useT('console');
  const monitor = useMonitor(place, null);
  const { live, preview, already, offers, nameOf } = monitor;
  return (
    <section className={styles.monitor} aria-label={t(already ? 'screen.live' : 'screen.preview')}>
      <header>
        <span className={already ? styles.liveTag : styles.previewTag}>
          {already ? <MonitorIcon size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          {t(already ? 'screen.live' : 'screen.preview')}
        </span>
        {already && <PageButtons />}
        <b>{nameOf(preview)}</b>
      </header>
      <div className={`${styles.frame} ${already ? styles.live : ''}`}>
        <LiveStage screen={preview} preview />
      </div>
      <Select
        look="beside"
        label={t('screen.choose')}
        value={screenKey(preview)}
        options={[
          ...(offers.some((offer) => offer.screen && screenKey(offer.screen) === screenKey(live))
            ? []
            : [{ value: screenKey(live), label: nameOf(live) }]),
          ...offers.map((offer) => ({
            value: keyOf(offer),
            label: offer.screen
              ? t(`screen.view.${offer.view}`)
              : `${t(`screen.view.${offer.view}`)} (${offer.lock ? t(`screen.lock.${offer.lock}`) : ''})`,
            off: offer.screen === null,
          })),
        ]}
        onChange={(key) => {
          const offer = offers.find((one) => keyOf(one) === key);
          if (offer?.screen) monitor.choose(offer.screen);
        }}
      />
      <div className={styles.both}>
        <ProjectButton
          already={already}
          busy={monitor.busy}
          project={monitor.project}
          hint={false}
        />
        <NeutralButton monitor={monitor} />
      </div>
      <Refusal message={monitor.refused} />
    </section>
  );
}
