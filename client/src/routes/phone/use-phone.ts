import { parityLookup } from '@tdt/shared/consensus/parity';
import type { Parity } from '@tdt/shared/consensus/types';
import { groupSection, groupTaskKey } from '@tdt/shared/document/sections';
import type { GroupTask } from '@tdt/shared/document/state';
import type { Pen } from '@tdt/shared/document/values';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';
import type { Task } from '@tdt/shared/template/template';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useMeeting } from '../../stores/meeting-store';
import { groupView, recusalsOf, writesTask } from './model/group';
import type { GroupView, Recusals } from './model/group';
import { candidatesInOrder, standing } from './model/order';
import type { Candidate } from './model/order';
import { roundOf } from './model/round';
import type { Round } from './model/round';

/** The group of this phone; null while the seat has none. */
export function useGroupView(): GroupView | null {
  const groups = useMeeting((s) => s.meeting.groups);
  const people = useMeeting((s) => s.meeting.people);
  const tasks = useMeeting((s) => s.meeting.tasks);
  const groupId = useMeeting((s) => s.seat.groupId);
  const me = useMeeting((s) => s.seat.participantId);
  return useMemo(
    () => groupView({ groups, people, tasks }, groupId, me),
    [groups, people, tasks, groupId, me],
  );
}

/** Whether this seat writes its group's section, reads it, or neither. */
export function useAccess(view: GroupView): 'write' | 'read' | 'none' {
  const section = groupSection(view.group.id);
  return useMeeting(({ seat: { sections } }) => {
    if (sections.write === section) return 'write';
    return sections.read.includes(section) ? 'read' : 'none';
  });
}

/** What the group writes for a task. */
export const useGroupTask = (view: GroupView, task: TaskId): GroupTask =>
  useMeeting((s) => s.groupTask(view.group.id, task));

/** Who may not study a task in this group. */
export function useRecusals(view: GroupView, task: TaskId): Recusals {
  const candidacies = useMeeting((s) => s.meeting.candidacies);
  return useMemo(() => recusalsOf(view, candidacies.values(), task), [view, candidacies, task]);
}

/** Whether this phone writes the task: its section, and not only for another task. */
export function useWritesTask(view: GroupView, task: TaskId): boolean {
  const access = useAccess(view);
  const pen = usePen(view, task);
  return access === 'write' && writesTask(view, pen);
}

/** Whether somebody holds a seat of their own. */
export function useHasPhone(): (person: PersonId) => boolean {
  const phones = useMeeting((s) => s.meeting.phones);
  return (person) => phones.has(person);
}

/** Who took the pen for a task, if it was handed over. */
export const usePen = (view: GroupView, task: TaskId): Pen | null =>
  useMeeting((s) => s.meeting.pens.get(groupTaskKey(view.group.id, task)) ?? null);

/** The candidacies to a task. */
export interface Candidacies {
  /** In the order of this group, withdrawn ones included. */
  readonly all: readonly Candidate[];
  readonly standing: readonly Candidate[];
  readonly find: (id: CandidacyId) => Candidate | undefined;
  readonly isStanding: (id: CandidacyId) => boolean;
  readonly parity: (a: CandidacyId, b: CandidacyId) => Parity;
}

export function useCandidacies(view: GroupView, task: TaskId): Candidacies {
  const candidacies = useMeeting((s) => s.meeting.candidacies);
  const people = useMeeting((s) => s.meeting.people);
  const table = useMeeting((s) => s.meeting.parity.get(task));
  const number = view.group.number;
  return useMemo(() => {
    const all = candidatesInOrder(candidacies.values(), people, task, number);
    const stands = standing(all);
    const byId = new Map(all.map((candidate) => [candidate.candidacy.id, candidate]));
    const ids = new Set(stands.map((candidate) => candidate.candidacy.id));
    return {
      all,
      standing: stands,
      find: (id) => byId.get(id),
      isStanding: (id) => ids.has(id),
      parity: parityLookup(table),
    };
  }, [candidacies, people, table, task, number]);
}

/** A task of the group with its stop of the round. */
export interface TaskStop {
  readonly task: Task;
  readonly number: number;
  readonly round: Round;
}

/** The round of the group: its tasks in its own order and where each stands. */
export function useStops(view: GroupView): readonly TaskStop[] {
  const { group, tasks } = view;
  const writings = useMeeting(
    useShallow((s) => tasks.map((task) => s.groupTask(group.id, task.id))),
  );
  const progress = useMeeting(
    useShallow((s) => tasks.map((task) => s.published(group.id, task.id).progress)),
  );
  const candidacies = useMeeting((s) => s.meeting.candidacies);
  const step = useMeeting((s) => s.meeting.step.step);
  return useMemo(
    () =>
      tasks.flatMap((task, at) => {
        const writing = writings[at];
        const published = progress[at];
        if (!writing || !published) return [];
        const recusals = recusalsOf(view, candidacies.values(), task.id);
        const standingIds = [...candidacies.values()]
          .filter((one) => one.task === task.id && one.retractedAt === null)
          .map((one) => one.id);
        const round = roundOf({
          writing,
          progress: published,
          candidacies: standingIds,
          step,
          me: view.me,
          mine: recusals.mine,
          everyone: recusals.everyone,
        });
        return [{ task, number: at + 1, round }];
      }),
    [tasks, writings, progress, candidacies, step, view],
  );
}
