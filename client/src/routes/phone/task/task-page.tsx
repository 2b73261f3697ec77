import type { SeatId } from '@tdt/shared/ids';
import type { GroupSubstep } from '@tdt/shared/steps';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useMeeting } from '../../../stores/meeting-store';
import { later } from '../../../ui/later';
import { laterParts } from '../fetch-later';
import { substepOf } from '../model/clock';
import type { GroupView } from '../model/group';
import { ProfilesPart } from '../profiles/profiles-part';
import { useRecusals, useWritesTask } from '../use-phone';
import type { TaskStop } from '../use-phone';
import type { Place } from '../use-place';
import { TaskFrame } from './task-frame';
import { useKeptFocus } from './use-kept-focus';

const AsidePart = later(() => laterParts().then((m) => m.AsidePart));
const NoObjectPart = later(() => laterParts().then((m) => m.NoObjectPart));
const CandidaciesPart = later(() => laterParts().then((m) => m.CandidaciesPart));
const ProposalPart = later(() => laterParts().then((m) => m.ProposalPart));

/** Fetches what is not there yet of the pages of a task. */
export const fetchParts = (): Promise<unknown> =>
  Promise.all([AsidePart, NoObjectPart, CandidaciesPart, ProposalPart].map((p) => p.fetchAhead()));

interface TaskPageProps {
  readonly seat: SeatId;
  readonly view: GroupView;
  readonly place: Place;
  readonly stops: readonly TaskStop[];
  readonly stop: TaskStop;
}

/** One task at one of its three sub-steps; without one in the address, where the room is. */
export function TaskPage(props: TaskPageProps) {
  const { seat, view, place, stop } = props;
  const task = stop.task.id;
  const canWrite = useWritesTask(view, task);
  const step = useMeeting((s) => s.meeting.step.step);
  const part: GroupSubstep = place.part ?? substepOf(step) ?? 'profiles';
  const recusals = useRecusals(view, task);
  const frame = { ...props, canWrite, part };
  useKeptFocus();
  const around = (content: ReactNode) => <TaskFrame {...frame}>{content}</TaskFrame>;
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [task, part]);
  if (part === 'profiles')
    return (
      <TaskFrame {...frame}>
        <ProfilesPart key={task} seat={seat} view={view} task={task} canWrite={canWrite} />
      </TaskFrame>
    );
  if (recusals.everyone) return <NoObjectPart {...{ frame, recusals, around }} />;
  if (recusals.mine) return <AsidePart key={task} {...{ frame, recusals, around }} />;
  if (part === 'candidacies')
    return (
      <TaskFrame {...frame}>
        <CandidaciesPart
          key={task}
          view={view}
          task={task}
          recusals={recusals}
          canWrite={canWrite}
          openProfiles={() => place.goTo(task, 'profiles')}
        />
      </TaskFrame>
    );
  return <ProposalPart key={task} {...{ frame, view, task, canWrite, around }} />;
}
