import type { GroupTask } from '@tdt/shared/document/state';
import type { Proposal } from '@tdt/shared/document/values';
import { CandidacyIdSchema } from '@tdt/shared/ids';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import { useRef, useState } from 'react';
import { remember, remembered } from '../../../browser/remembered';
import { useWriting } from '../../../meeting/writing';
import { choose, draftOf, namedIn, proposalOf, sameProposal } from '../model/proposal';
import type { Choice, Draft } from '../model/proposal';

export interface DraftEditing {
  readonly draft: Draft;
  readonly change: (next: Draft) => void;
  readonly choose: (choice: Choice) => void;
}

interface Local {
  readonly draft: Draft;
  readonly stored: Proposal;
  /** What the document said when this was written, until it says what was written. */
  readonly before: Proposal | null;
}

const HALF = 'tdt:phone:half';

/** The one name of a pair that lacks the other stays on this phone, for this group and task only. */
function keepHalf(group: GroupId, task: TaskId, draft: Draft): void {
  const [first, second] = draft.choice === 'pair' ? draft.slots : [null, null];
  const one = second === null ? first : first === null ? second : null;
  remember(HALF, one === null ? null : [group, task, second === null ? 0 : 1, one].join(' '));
}

/** The half pair kept here before a reload, unless the group has decided something since, or sits elsewhere. */
function halfKept(group: GroupId, task: TaskId, proposal: Proposal): Local | null {
  const [keptGroup, keptTask, place, name] = (remembered(HALF) ?? '').split(' ');
  if (keptGroup !== undefined && keptGroup !== '' && keptGroup !== group) remember(HALF, null);
  const id = CandidacyIdSchema.safeParse(name);
  if (keptGroup !== group || keptTask !== task || !id.success) return null;
  if (proposal.kind !== 'undecided') return null;
  const slots = place === '0' ? ([id.data, null] as const) : ([null, id.data] as const);
  return { draft: { choice: 'pair', slots }, stored: proposal, before: null };
}

/**
 * The proposal being edited. What is whole goes into the document at once; half a pair stays here as long as nobody
 * else of the group writes a proposal. Naming a candidacy retains it.
 */
export function useDraft(
  group: GroupId,
  task: TaskId,
  { proposal, study }: GroupTask,
): DraftEditing {
  const writing = useWriting(task);
  const [local, setLocal] = useState<Local | null>(() => halfKept(group, task, proposal));
  const former = useRef<Partial<Record<Choice, Draft>>>({});
  const isStored = local !== null && sameProposal(local.stored, proposal);
  if (isStored && local.before) setLocal({ ...local, before: null });
  const isMine = isStored || (local?.before && sameProposal(local.before, proposal));
  const draft = local && isMine ? local.draft : draftOf(proposal);
  const change = (next: Draft) => {
    const stored = proposalOf(next);
    for (const id of namedIn(next)) if (study.get(id) !== 'retained') writing.study(id, 'retained');
    if (!sameProposal(stored, proposal)) writing.propose(stored);
    setLocal({ draft: next, stored, before: proposal });
    keepHalf(group, task, next);
  };
  return {
    draft,
    change,
    choose: (choice) => {
      if (draft.choice !== null) former.current[draft.choice] = draft;
      change(choose(draft, choice, former.current[choice]));
    },
  };
}
