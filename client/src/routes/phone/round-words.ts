import type { Round } from './model/round';
import type { RoundStop } from '../../ui/task-round';
import { formatTime } from '../../i18n/format';
import { useLocale, useT } from '../../i18n';
import type { TaskStop } from './use-phone';

/** A stop for drawing. */
export const toRoundStop = (stop: TaskStop, label: string, current: boolean): RoundStop => ({
  id: stop.task.id,
  number: stop.number,
  label,
  phases: stop.round.arcs,
  reported: stop.round.state.kind === 'reported',
  recused: stop.round.aside || stop.round.state.kind === 'noObject',
  current,
});

/** Where the group stands with a task, in one line or two. */
export function useRoundWords(): (round: Round) => readonly string[] {
  const t = useT('phone');
  const locale = useLocale();
  const stateWords = ({ state }: Round): string => {
    switch (state.kind) {
      case 'reported':
        if (state.again) return t('again.row');
        return state.at === null
          ? t('round.reportedUnsent')
          : t('round.reported', { time: formatTime(state.at, locale) });
      case 'studying':
        return t('round.studying', { count: state.studied, ...state });
      case 'profilesStarted':
        return t('round.profilesStarted', { count: state.qualities });
      case 'chosen':
      case 'profilesNoted':
      case 'todo':
      case 'noObject':
        return t(`round.${state.kind}`);
    }
  };
  return (round) => {
    const words = [stateWords(round)];
    if (round.aside && round.state.kind !== 'reported')
      words.push(t(round.away ? 'round.asideNow' : 'round.asideLater'));
    return words;
  };
}
