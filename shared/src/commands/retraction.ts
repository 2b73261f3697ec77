import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Candidacy } from '../document/values';
import { ok, refuse } from '../errors';
import { findCandidacy } from './lookup';
import type { Decide } from './outcome';

const candidacyWrite = (candidacy: Candidacy): RootWrite => ({
  root: MEETING.candidacies,
  key: candidacy.id,
  value: candidacy,
});

function unsettled(candidacy: Candidacy): Candidacy {
  const { settled, ...others } = candidacy;
  return settled === undefined ? candidacy : others;
}

/**
 * A withdrawal (désistement): the name leaves the lists, pairs that hold it are set aside. Facilitators note it, or the
 * person themself says it from their own seat.
 */
export const retractCandidacy: Decide<'candidacy.retract'> = (
  { candidacy: id, reason },
  { actor, state, now },
) => {
  const candidacy = findCandidacy(state, id);
  if (!candidacy.ok) return candidacy;
  const { person, task, retractedAt } = candidacy.value;
  const themself = actor.person !== null && actor.person === person;
  if (actor.role !== 'facilitator' && !themself) return refuse('forbidden', 'forbidden');
  if (retractedAt !== null) return refuse('conflict', 'already_retracted');
  return ok({
    writes: [candidacyWrite({ ...unsettled(candidacy.value), retractedAt: now })],
    journal: { candidacy: id, task, themself, reason: reason ?? null },
  });
};

/** Takes a withdrawal back: the candidacy stands as it did. */
export const restoreCandidacy: Decide<'candidacy.restore'> = ({ candidacy: id }, { state }) => {
  const candidacy = findCandidacy(state, id);
  if (!candidacy.ok) return candidacy;
  const { person, task, retractedAt } = candidacy.value;
  if (retractedAt === null) return refuse('conflict', 'not_retracted');
  const twice = [...state.candidacies.values()].some(
    (c) => c.id !== id && c.task === task && c.person === person && c.retractedAt === null,
  );
  if (twice) return refuse('conflict', 'candidacy_exists', { field: 'candidacy' });
  return ok({
    writes: [candidacyWrite({ ...unsettled(candidacy.value), retractedAt: null })],
    journal: { candidacy: id, task },
  });
};

/**
 * After the reveal the facilitators decide what becomes of the reports that hold somebody who withdrew: their groups are
 * asked again, or the plenary goes on with the names that are left.
 */
export const settleCandidacy: Decide<'candidacy.settle'> = ({ candidacy: id, how }, { state }) => {
  const candidacy = findCandidacy(state, id);
  if (!candidacy.ok) return candidacy;
  const { task, retractedAt } = candidacy.value;
  if (retractedAt === null) return refuse('conflict', 'not_retracted');
  if (!state.reveals.has(task)) return refuse('out_of_step', 'not_revealed', { field: 'task' });
  return ok({
    writes: [
      candidacyWrite(
        how === null ? unsettled(candidacy.value) : { ...candidacy.value, settled: how },
      ),
    ],
    journal: { candidacy: id, task, how },
  });
};
