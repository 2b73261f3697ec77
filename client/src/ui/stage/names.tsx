import type { CandidacyId } from '@tdt/shared/ids';
import type { PersonName } from '@tdt/shared/people/names';
import common from './common.module.css';
import { inSurnameOrder } from './layout/names';
import { isOutgoing } from './layout/outgoing';
import { isWithdrawn } from './layout/withdrawn';
import { Outgoing } from './marks';
import { useStage } from './stage-context';

/** "Karim NEUVILLE": surname bold, in capitals as imported. */
export function FullName(props: { readonly name: PersonName; readonly gone?: boolean }) {
  const { name, gone = false } = props;
  return (
    <bdi className={gone ? common.gone : undefined}>
      {name.first !== '' && <span className={common.first}>{name.first} </span>}
      <span className={common.last}>{name.last}</span>
    </bdi>
  );
}

interface CandidateNameProps {
  readonly candidacy: CandidacyId;
  /** How an outgoing member is told: a mark that the legend explains, or the word itself. */
  readonly outgoing?: 'mark' | 'word';
}

/** The name behind a candidacy; struck through, and said, when the person withdrew. */
export function CandidateName({ candidacy, outgoing }: CandidateNameProps) {
  const { data, nameOf, t } = useStage();
  const gone = isWithdrawn(data.meeting, candidacy);
  const told = isOutgoing(data.meeting, candidacy) ? outgoing : undefined;
  return (
    <>
      <FullName name={nameOf(candidacy)} gone={gone} />
      {gone && <span className={common.hidden}>, {t('legend.withdrawn')}</span>}
      {told === 'word' && (
        <>
          {' '}
          <span className={common.outgoing}>{t('legend.outgoing')}</span>
        </>
      )}
      {told === 'mark' && (
        <>
          {/* The mark goes with the last word, not to a line of its own. */}
          {'\u2060'}
          <span className={common.mark}>
            <Outgoing size={38} />
            <span className={common.hidden}>, {t('legend.outgoing')}</span>
          </span>
        </>
      )}
    </>
  );
}

/** A pair on one line, in the order of surnames; `stacked` sets one name a line. */
export function PairNames(props: {
  readonly pair: readonly [CandidacyId, CandidacyId];
  readonly stacked?: boolean;
  readonly outgoing?: 'mark' | 'word';
}) {
  const told = props.outgoing === undefined ? {} : { outgoing: props.outgoing };
  const { nameOf, t } = useStage();
  const [a, b] = inSurnameOrder(props.pair, nameOf);
  return (
    <span>
      <CandidateName candidacy={a} {...told} />
      <span className={common.plus} aria-hidden="true">
        {' + '}
      </span>
      <span className={common.hidden}> {t('and')} </span>
      {props.stacked === true && <br />}
      <CandidateName candidacy={b} {...told} />
    </span>
  );
}
