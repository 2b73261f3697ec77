import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Lines, Section, Soft } from '../../../ui/console/section';
import { IfMay } from '../acts/may';
import { GrantSeat } from '../seats/grant-seat';
import { WaitingList } from '../seats/waiting-list';
import type { Place } from '../use-place';
import { ImportColumns } from './import-columns';
import importStyles from './import.module.css';
import { useChecklist } from './use-checklist';
import type { Import } from './use-import';
import styles from './prepare.module.css';

const SEAT_OF = {
  team: 'facilitator',
  rapporteur: 'meetingRapporteur',
  screen: 'plenary',
} as const;

/** Beside the preparation: the columns of the file being read, a link to give, and what is still missing. */
export function PrepareRight({ place, from }: { readonly place: Place; readonly from: Import }) {
  const { point } = place;
  const seats = point === 'team' || point === 'rapporteur' || point === 'screen';
  return (
    <>
      <WaitingList />
      <div className={importStyles.inRight}>
        <ImportColumns from={from} />
      </div>
      {seats && (
        <IfMay give="seat.grant">
          <GrantSeat key={point} start={SEAT_OF[point]} />
        </IfMay>
      )}
      <StillMissing place={place} />
    </>
  );
}

function StillMissing({ place }: { readonly place: Place }) {
  const t = useT('console');
  const { items, words } = useChecklist();
  const missing = items.filter(({ state }) => state !== 'done');
  return (
    <Section title={t('prepare.missing')}>
      {missing.length === 0 ? (
        <Soft>{t('prepare.allReady')}</Soft>
      ) : (
        <Lines>
          {missing.map((item) => (
            <li key={item.point} className={styles.missing}>
              <span>
                {t(`point.${item.point}.title`)}
                <small>{words(item)}</small>
              </span>
              {item.point !== place.point && (
                <ConsoleButton
                  aria-label={t('prepare.openNamed', { point: t(`point.${item.point}.title`) })}
                  onClick={() => place.go({ tab: 'prepare', point: item.point })}
                >
                  {t('prepare.open')}
                </ConsoleButton>
              )}
            </li>
          ))}
        </Lines>
      )}
    </Section>
  );
}
