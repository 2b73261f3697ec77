import type { Decision } from '@tdt/shared/document/values';
import { CircleCheck, CircleMinus, MessagesSquare } from 'lucide-react';
import { useT } from '../../i18n';
import { IconWord } from '../../ui/icon-word';

const ICONS = {
  designated: <CircleCheck />,
  debated: <MessagesSquare />,
  noCandidacy: <CircleMinus />,
} as const satisfies Record<Decision['kind'], unknown>;

/** The act of the plenary in a word, with the icon that the screen of the room gives it: only a pair has the tick. */
export function DecisionWord({
  kind,
  strong = false,
}: {
  readonly kind: Decision['kind'];
  readonly strong?: boolean;
}) {
  const t = useT('follower');
  return (
    <IconWord icon={ICONS[kind]} tone={kind === 'designated' ? 'ok' : 'ink'} strong={strong}>
      {t(`decision.${kind}`)}
    </IconWord>
  );
}
