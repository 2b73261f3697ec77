import { GROUP_SUBSTEPS } from '@tdt/shared/steps';
import type { GroupSubstep } from '@tdt/shared/steps';
import { useT } from '../../../i18n';
import { SubstepBar } from '../../../ui/phone/substep-bar';
import type { SubstepTab } from '../../../ui/phone/substep-bar';
import type { Round } from '../model/round';
import { useRoomClock } from '../use-room-clock';

interface PartsBarProps {
  readonly round: Round;
  readonly current: GroupSubstep | null;
  readonly open: (part: GroupSubstep) => void;
}

type Texts = ReturnType<typeof useT<'phone'>>;

function partState(part: GroupSubstep, round: Round, t: Texts): string {
  const { state, qualities, studied, total, aside } = round;
  if (part === 'profiles')
    return qualities === 0 ? t('part.todo') : t('part.qualities', { count: qualities });
  if (state.kind === 'noObject') return t('part.noObject');
  if (aside) return t('part.aside');
  if (part === 'candidacies')
    return total === 0 ? t('part.none') : t('part.studied', { studied, total });
  if (state.kind === 'reported') return t('part.reported');
  return t(state.kind === 'chosen' ? 'part.chosen' : 'part.todo');
}

/** Profils, candidatures, proposition: the name over its state, and the clock where the room is. */
export function PartsBar({ round, current, open }: PartsBarProps) {
  const t = useT('phone');
  const room = useRoomClock();
  const tabs = GROUP_SUBSTEPS.map((part): SubstepTab => {
    const aside = round.aside && part !== 'profiles';
    const hasObject = part === 'profiles' || round.state.kind !== 'noObject';
    const isRoomHere = room.part === part && !aside && hasObject;
    return {
      key: part,
      name: t(`part.${part}`),
      state: isRoomHere ? room.words : partState(part, round, t),
      room: isRoomHere ? { spoken: t('step.roomIsHere') } : null,
      aside,
    };
  });
  return (
    <SubstepBar
      label={t('task.parts')}
      tabs={tabs}
      current={current}
      open={(key) => {
        const part = GROUP_SUBSTEPS.find((known) => known === key);
        if (part) open(part);
      }}
    />
  );
}
