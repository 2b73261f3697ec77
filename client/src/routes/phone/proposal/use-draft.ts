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

/**
 * The proposal being edited. What is whole goes into the document at once; half a pair stays here as long as nobody
 * else of the group writes a proposal. Naming a candidacy retains it.
 */
export function useDraft(task: TaskId, { proposal, study }: GroupTask): DraftEditing {
  const writing = useWriting(task);
  const [local, setLocal] = useState<{ draft: Draft; stored: Proposal } | null>(null);
  const former = useRef<Partial<Record<Choice, Draft>>>({});
  const isMine = local !== null && sameProposal(local.stored, proposal);
  const draft = isMine ? local.draft : draftOf(proposal);
  const change = (next: Draft) => {
    const stored = proposalOf(next);
    for (const id of namedIn(next)) if (study.get(id) !== 'retained') writing.study(id, 'retained');
    if (!sameProposal(stored, proposal)) writing.propose(stored);
    setLocal({ draft: next, stored });
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
