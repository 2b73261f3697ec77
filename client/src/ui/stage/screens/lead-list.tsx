import type { Lead } from '@tdt/shared/consensus/types';
import type { LeadBlock } from '../layout/leads';
import { Dumbbell, TwoHalves } from '../marks';
import { PairNames } from '../names';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import styles from './grid.module.css';

/** "proposé par 3 · réunis dans 5", with the marks of `Rich`. */
export function useLeadCount(): (lead: Lead) => string {
  const { t } = useStage();
  return ({ exact, together }) =>
    exact.length > 0
      ? t('lead.exact', { exact: exact.length, together: together.length })
      : t('lead.together', { together: together.length });
}

/** The leads: a dumbbell when proposed as a pair, ◐ ◐ when only named together. Ex aequo share their number. */
export function LeadList({ block, top }: { readonly block: LeadBlock; readonly top: number }) {
  const { t } = useStage();
  const countOf = useLeadCount();
  return (
    <ul className={styles.leads} style={{ top }} aria-label={t('leads')}>
      {block.shown.map(({ lead, flows }, at) => (
        <li key={lead.pair.join('+')} className={styles.lead}>
          <span className={styles.rank}>{lead.rank}</span>
          <span className={styles.leadMark}>
            {lead.exact.length > 0 ? <Dumbbell /> : <TwoHalves />}
          </span>
          <span className={styles.leadNames}>
            <PairNames pair={lead.pair} outgoing="mark" />
            {flows && (
              <span className={styles.leadFlow}>
                {' '}
                <Rich text={countOf(lead)} />
                {block.moreFlows && block.more > 0 && at === block.shown.length - 1 && (
                  <span className={styles.moreInline}>
                    {'\u00a0· '}
                    {t('lead.more', { count: block.more })}
                  </span>
                )}
              </span>
            )}
          </span>
          {!flows && (
            <span className={styles.leadCount}>
              <Rich text={countOf(lead)} />
            </span>
          )}
        </li>
      ))}
      {block.more > 0 && !block.moreFlows && (
        <li className={styles.lead}>
          <span className={styles.more}>{t('lead.more', { count: block.more })}</span>
        </li>
      )}
    </ul>
  );
}
