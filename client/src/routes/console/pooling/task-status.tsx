import { CircleDot } from 'lucide-react';
import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { Task } from '@tdt/shared/template/template';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Designated, StatusIcon } from '../../../ui/stage/status';

/** Where a task stands, in an icon and words: hidden, the status of its merge, or its act. */
export function useTaskStatus(task: Task): {
  readonly icon: React.ReactNode;
  readonly words: string;
} {
  const t = useT('console');
  const mergeOf = useMeeting((snapshot) => snapshot.merge);
  const revealed = useMeeting(({ meeting }) => meeting.reveals.has(task.id));
  const decision = useMeeting(({ meeting }) => meeting.decisions.get(task.id));
  const words = useStatusWords();
  if (decision)
    return {
      icon:
        decision.kind === 'designated' ? (
          <Designated size={20} />
        ) : (
          <StatusIcon
            status={decision.kind === 'noCandidacy' ? 'noCandidacy' : 'diverging'}
            size={20}
          />
        ),
      words: t(`decision.short.${decision.kind}`),
    };
  if (!revealed) return { icon: <CircleDot size={20} aria-hidden />, words: t('pooling.hidden') };
  const merge = mergeOf(task.id);
  return { icon: <StatusIcon status={merge.status} size={20} />, words: words(merge) };
}

/** "Accord partiel 4/6", "À débattre (provisoire)". */
export function useStatusWords(): (merge: TaskMerge) => string {
  const common = useT('common');
  return ({ status, agreement, provisional }) => {
    const word = common(`status.${status}`, {
      groups: agreement?.groups ?? 0,
      of: agreement?.of ?? 0,
    });
    return provisional ? `${word} (${common('status.provisional')})` : word;
  };
}
