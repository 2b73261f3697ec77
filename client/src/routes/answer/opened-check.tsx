import type { Check } from '@tdt/shared/document/values';
import { AnswerCard } from './answer-card';
import { LiftCard } from './lift-card';

/** The card of a check: to answer it, or to lift one's own opposition. Fetched when the first check opens. */
export function OpenedCheck(props: {
  readonly check: Check;
  readonly lifts: boolean;
  readonly onAway: () => void;
}) {
  const { lifts, ...card } = props;
  return lifts ? <LiftCard {...card} /> : <AnswerCard {...card} />;
}
