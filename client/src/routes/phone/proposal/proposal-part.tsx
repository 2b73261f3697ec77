import type { Proposal } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useWriting } from '../../../meeting/writing';
import { useMeeting } from '../../../stores/meeting-store';
import type { GroupView } from '../model/group';
import { phaseOf, withReported } from '../model/proposal';
import { TaskFrame } from '../task/task-frame';
import type { FrameProps } from '../task/task-frame';
import { RecusedPeople } from '../candidacies/recused-people';
import { useCandidacies, useGroupTask, useRecusals } from '../use-phone';
import { ProposalEditor } from './proposal-editor';
import { ReportAction } from './report-action';
import { ReopenAction, ReportedProposal } from './reported-proposal';
import { RevealedProposal } from './revealed-proposal';
import { ProposalSummary } from './summary';
import { useDraft } from './use-draft';
import styles from './proposal.module.css';

interface ProposalPartProps {
  readonly frame: FrameProps;
  readonly view: GroupView;
  readonly task: TaskId;
  readonly canWrite: boolean;
}

/** Reporting and reopening. The button that was pressed gives way to another, which then takes its focus. */
function useReporting(task: TaskId, proposal: Proposal) {
  const writing = useWriting(task);
  const [acted, setActed] = useState(false);
  const report = (next: Proposal) => {
    setActed(true);
    writing.propose(next);
  };
  return { acted, report, reopen: () => report(withReported(proposal, false)) };
}

/** What the group proposes for a task: being chosen, reported, or revealed. */
export function ProposalPart({ frame, view, task, canWrite }: ProposalPartProps) {
  const t = useT('phone');
  const groupTask = useGroupTask(view, task);
  const candidacies = useCandidacies(view, task);
  const published = useMeeting((s) => s.published(view.group.id, task).proposal);
  const isRevealed = useMeeting((s) => s.meeting.reveals.has(task));
  const recusals = useRecusals(view, task);
  const editing = useDraft(view.group.id, task, groupTask);
  const { proposal, study } = groupTask;
  const phase = phaseOf(proposal, published, isRevealed);
  const { acted, report, reopen } = useReporting(task, proposal);
  const editor = <ProposalEditor editing={editing} candidacies={candidacies} study={study} />;
  const action = (isChange: boolean) => (
    <ReportAction
      draft={editing.draft}
      candidacies={candidacies}
      study={study}
      isRevealed={isRevealed}
      isChange={isChange}
      takesFocus={acted}
      report={report}
    />
  );
  if (phase.kind === 'revealed')
    return (
      <TaskFrame {...frame} action={canWrite && !phase.reported && action(true)}>
        <RevealedProposal
          published={phase.published}
          candidacies={candidacies}
          change={canWrite && phase.reported ? reopen : null}
          keep={canWrite && !phase.reported ? report : null}
        />
        {canWrite && !phase.reported && editor}
      </TaskFrame>
    );
  if (!canWrite)
    return (
      <TaskFrame {...frame}>
        <h2 className={styles.question}>{t('proposal.question')}</h2>
        <ProposalSummary said={proposal} candidacies={candidacies} />
      </TaskFrame>
    );
  if (phase.kind === 'reported')
    return (
      <TaskFrame
        {...frame}
        action={<ReopenAction view={view} task={task} takesFocus={acted} reopen={reopen} />}
      >
        <ReportedProposal view={view} task={task} candidacies={candidacies} />
      </TaskFrame>
    );
  return (
    <TaskFrame {...frame} action={action(false)}>
      <RecusedPeople task={task} people={recusals.people} left={groupTask.left} canWrite />
      {editor}
    </TaskFrame>
  );
}
