import { useT } from '../../../i18n';
import { Badge } from '../../../ui/icon-word';
import type { Candidate } from '../model/order';

/** The badges beside a name in a proposal. */
export function CandidateBadges({ candidate }: { readonly candidate: Candidate | undefined }) {
  const t = useT('common');
  if (!candidate) return null;
  const { outgoing, onTheSpot, retractedAt } = candidate.candidacy;
  return (
    <>
      {retractedAt !== null && <Badge>{t('badge.retracted')}</Badge>}
      {outgoing && <Badge>{t('badge.outgoing')}</Badge>}
      {onTheSpot && <Badge>{t('badge.onTheSpot')}</Badge>}
    </>
  );
}
