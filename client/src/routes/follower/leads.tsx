import type { Lead, TaskMerge } from '@tdt/shared/consensus/types';
import { useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/button';
import styles from './follower.module.css';
import { useMeeting } from '../../stores/meeting-store';
import { isWithdrawn } from '../../ui/stage/layout/withdrawn';
import { useNames } from './use-names';

/** The leads: the first rank, and the others on demand. A lead is a suggestion. */
export function Leads({ merge }: { readonly merge: TaskMerge }) {
  const t = useT('follower');
  const [all, setAll] = useState(false);
  const { leads } = merge;
  const first = leads.filter(({ rank }) => rank === 1);
  const shown = all ? leads : first.slice(0, 2);
  if (leads.length === 0) return null;
  return (
    <section className={styles.leads}>
      <h3 className="visually-hidden">{t('leads')}</h3>
      <ol className={styles.leadList}>
        {shown.map((lead) => (
          <LeadLine
            key={lead.pair.join('+')}
            lead={lead}
            tied={isTied(lead, leads)}
            of={merge.reported.length}
          />
        ))}
      </ol>
      {leads.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('allLeads', { count: leads.length })}
        </Button>
      )}
    </section>
  );
}

const isTied = (lead: Lead, leads: readonly Lead[]): boolean =>
  leads.filter(({ rank }) => rank === lead.rank).length > 1;

function LeadLine({
  lead,
  tied,
  of,
}: {
  readonly lead: Lead;
  readonly tied: boolean;
  readonly of: number;
}) {
  const t = useT('follower');
  const { inOrder } = useNames();
  const gone = useMeeting(({ meeting }) => lead.pair.some((id) => isWithdrawn(meeting, id)));
  return (
    <li>
      <p className={styles.meta}>{t(tied ? 'leadTied' : 'lead', { rank: lead.rank })}</p>
      <p className={styles.leadNames}>
        {inOrder(lead.pair).join(` ${t('and', { ns: 'common' })} `)}
      </p>
      <p className={styles.meta}>
        {lead.exact.length > 0
          ? t('leadExact', { count: lead.exact.length, of })
          : t('leadTogether', { count: lead.together.length, of })}
        {gone && ` ${t('badge.retracted', { ns: 'common' })}.`}
        {lead.parity === 'unknown' && ` ${t('parity.unknown', { ns: 'common' })}.`}
      </p>
    </li>
  );
}
