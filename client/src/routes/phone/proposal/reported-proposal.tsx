import type { CandidacyId, TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { formatTime } from '../../../i18n/format';
import { useLocale, useT } from '../../../i18n';
import { useWriting } from '../../../meeting/writing';
import { useConnectionPart } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { IconWord } from '../../../ui/icon-word';
import { Notice } from '../../../ui/phone/notice';
import { FootAction } from '../../../ui/phone/shell';
import type { GroupView } from '../model/group';
import { sinceReport } from '../model/proposal';
import { useGroupTask } from '../use-phone';
import type { Candidacies } from '../use-phone';
import { ProposalSummary } from './summary';
import styles from './proposal.module.css';

interface ReportedProposalProps {
  readonly view: GroupView;
  readonly task: TaskId;
  readonly candidacies: Candidacies;
}

/** A reported task: what was said, and what happened since that the group should look at. */
export function ReportedProposal({ view, task, candidacies }: ReportedProposalProps) {
  const t = useT('phone');
  const { proposal } = useGroupTask(view, task);
  return (
    <>
      <h2 className={styles.question}>{t('proposal.question')}</h2>
      <AskedAgain view={view} task={task} candidacies={candidacies} />
      <ProposalSummary said={proposal} candidacies={candidacies} />
    </>
  );
}

/** Somebody arrived or withdrew since the report: the group confirms it here, or reopens it. */
function AskedAgain({ view, task, candidacies }: ReportedProposalProps) {
  const t = useT('phone');
  const writing = useWriting(task);
  const { proposal, kept } = useGroupTask(view, task);
  const reportedAt = useMeeting((s) => s.published(view.group.id, task).progress.reportedAt);
  const all = candidacies.all.map(({ candidacy }) => candidacy);
  const { arrived, gone, namesGone } = sinceReport(proposal, reportedAt, all, kept);
  const namesOf = (ids: readonly CandidacyId[]) =>
    ids
      .flatMap((id) => candidacies.find(id)?.person ?? [])
      .map(displayName)
      .join(', ');
  const setAside = namesGone && proposal.kind === 'pair';
  if (arrived.length + gone.length === 0 && !setAside) return null;
  const confirm = () => {
    for (const id of arrived) writing.keep(id, 'arrived');
    for (const id of gone) writing.keep(id, 'gone');
  };
  return (
    <Notice
      live
      tone="warn"
      icon={<TriangleAlert size={24} aria-hidden />}
      title={t(gone.length > 0 || setAside ? 'again.goneTitle' : 'again.arrivedTitle')}
      actions={!setAside && <Button onClick={confirm}>{t('again.keep')}</Button>}
    >
      {arrived.length > 0 && (
        <p>{t('proposal.arrived', { count: arrived.length, names: namesOf(arrived) })}</p>
      )}
      {gone.length > 0 && <p>{t('proposal.gone', { count: gone.length, names: namesOf(gone) })}</p>}
      <p>{t(setAside ? 'again.setAside' : 'again.lead')}</p>
    </Notice>
  );
}

interface ReopenActionProps {
  readonly view: GroupView;
  readonly task: TaskId;
  readonly takesFocus: boolean;
  readonly reopen: () => void;
}

/** "Remontée à 20:24 · Rouvrir" */
export function ReopenAction({ view, task, takesFocus, reopen }: ReopenActionProps) {
  const t = useT('phone');
  const locale = useLocale();
  const progress = useMeeting((s) => s.published(view.group.id, task).progress);
  const isOffline = useConnectionPart((c) => c.saving.state === 'offline');
  const isPublished = progress.state === 'reported' && progress.reportedAt !== null;
  const words = (): string => {
    if (progress.state === 'reported' && progress.reportedAt !== null)
      return t('proposal.reported', { time: formatTime(progress.reportedAt, locale) });
    return t(isOffline ? 'proposal.reportedUnsent' : 'proposal.reportedSending');
  };
  return (
    <FootAction caption={t('proposal.reopenNote')}>
      <div className={styles.reported}>
        <span role="status">
          <IconWord
            icon={isPublished ? <CircleCheck /> : <Clock />}
            tone={isPublished ? 'ok' : 'warn'}
            strong
          >
            {words()}
          </IconWord>
        </span>
        <Button autoFocus={takesFocus} onClick={reopen}>
          {t('proposal.reopen')}
        </Button>
      </div>
    </FootAction>
  );
}
