import type { GroupTask } from '@tdt/shared/document/state';
import type { Proposal } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { useRef, useState } from 'react';
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

/**
 * The proposal being edited. What is whole goes into the document at once; half a pair stays here as long as nobody
 * else of the group writes a proposal. Naming a candidacy retains it.
 */
export function useDraft(task: TaskId, { proposal, study }: GroupTask): DraftEditing {
  const writing = useWriting(task);
  const [local, setLocal] = useState<Local | null>(null);
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
