import { STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Candidacy } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { CommandContext } from './outcome';

/**
 * The candidacies that go when their task does, and the writes for the people whom nothing else brought here: from outside
 * the list, absent, with no other candidacy. Refused unless the person was told how many go (`told`), so that one that came
 * meanwhile does not go unseen.
 */
export function candidaciesGo(
  { state, staff }: CommandContext,
  goes: (candidacy: Candidacy) => boolean,
  told: number | undefined,
): Result<{ readonly candidacies: readonly Candidacy[]; readonly writes: readonly RootWrite[] }> {
  const all = [...state.candidacies.values()];
  const candidacies = all.filter(goes);
  if (candidacies.length !== (told ?? 0))
    return refuse('conflict', 'candidacies_go', {
      field: 'candidacies',
      params: { count: candidacies.length },
    });
  const staying = new Set(all.filter((one) => !goes(one)).map(({ person }) => person));
  const people = new Set(candidacies.map(({ person }) => person));
  const gone = [...people].filter((id) => {
    const person = staff.people.get(id);
    return person && !person.member && person.presence === 'absent' && !staying.has(id);
  });
  return ok({
    candidacies,
    writes: gone.map((key) => ({ root: STAFF.people, key, value: undefined })),
  });
}
