import type { CandidacyId } from '@tdt/shared/ids';
import { PersonName } from '../../../ui/console/person-name';
import { inSurnameOrder } from '../../../ui/stage/layout/names';
import { useNames } from './use-names';

/** A pair on one line, in surname order: it never flips. */
export function PairNames({ pair }: { readonly pair: readonly [CandidacyId, CandidacyId] }) {
  const nameOf = useNames();
  const [a, b] = inSurnameOrder(pair, nameOf);
  return (
    <span>
      <PersonName name={nameOf(a)} /> + <PersonName name={nameOf(b)} />
    </span>
  );
}
