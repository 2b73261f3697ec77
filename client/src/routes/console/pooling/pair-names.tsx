import type { CandidacyId } from '@tdt/shared/ids';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { PersonName } from '../../../ui/console/person-name';
import { inSurnameOrder } from '../../../ui/stage/layout/names';
import type { NameOf } from '../../../ui/stage/layout/names';
import { isOutgoing } from '../../../ui/stage/layout/outgoing';
import { useNames } from './use-names';

/** A pair on one line, in surname order: it never flips. */
export function PairNames({ pair }: { readonly pair: readonly [CandidacyId, CandidacyId] }) {
  const nameOf = useNames();
  const [a, b] = inSurnameOrder(pair, nameOf);
  return (
    <span>
      <Name candidacy={a} nameOf={nameOf} /> + <Name candidacy={b} nameOf={nameOf} />
    </span>
  );
}

function Name({ candidacy, nameOf }: { readonly candidacy: CandidacyId; readonly nameOf: NameOf }) {
  const common = useT('common');
  const outgoing = useMeeting(({ meeting }) => isOutgoing(meeting, candidacy));
  return (
    <>
      <PersonName name={nameOf(candidacy)} />
      {outgoing && (
        <>
          {' '}
          <small>({common('badge.outgoing')})</small>
        </>
      )}
    </>
  );
}
