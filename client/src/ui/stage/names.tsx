import type { CandidacyId } from '@tdt/shared/ids';
import type { PersonName } from '@tdt/shared/people/names';
import common from './common.module.css';
import { inSurnameOrder } from './layout/names';
import { useStage } from './stage-context';

/** "Karim NEUVILLE": surname bold, in capitals as imported. */
export function FullName({ name }: { readonly name: PersonName }) {
  return (
    <span>
      {name.first !== '' && <span className={common.first}>{name.first} </span>}
      <span className={common.last}>{name.last}</span>
    </span>
  );
}

/** A pair on one line, in the order of surnames; `stacked` sets one name a line. */
export function PairNames(props: {
  readonly pair: readonly [CandidacyId, CandidacyId];
  readonly stacked?: boolean;
}) {
  const { nameOf, t } = useStage();
  const [a, b] = inSurnameOrder(props.pair, nameOf);
  return (
    <span>
      <FullName name={nameOf(a)} />
      <span className={common.plus} aria-hidden="true">
        {' + '}
      </span>
      <span className={common.hidden}> {t('and')} </span>
      {props.stacked === true && <br />}
      <FullName name={nameOf(b)} />
    </span>
  );
}
