import type { Gender, Person } from '@tdt/shared/document/values';
import type { PersonId, TaskId } from '@tdt/shared/ids';
import { matchNames } from '@tdt/shared/people/match-names';
import type { PayloadOf } from '@tdt/shared/protocol/commands';

/** The form "Proposer une candidature" as it is filled in. */
export interface CandidacyForm {
  readonly source: 'meeting' | 'new';
  readonly person: PersonId | null;
  readonly first: string;
  readonly last: string;
  readonly gender: Gender | null;
  readonly text: string;
  readonly outgoing: boolean;
  readonly agreed: boolean;
}

export const EMPTY_FORM: CandidacyForm = {
  source: 'meeting',
  person: null,
  first: '',
  last: '',
  gender: null,
  text: '',
  outgoing: false,
  agreed: false,
};

export type FormProblem = 'whoMissing' | 'nameMissing' | 'agreedMissing';

/** What is missing first, in the order of the form. */
export function formProblem(form: CandidacyForm): FormProblem | null {
  if (form.source === 'meeting' && form.person === null) return 'whoMissing';
  if (form.source === 'new' && (form.first.trim() === '' || form.last.trim() === ''))
    return 'nameMissing';
  return form.agreed ? null : 'agreedMissing';
}

/** The command that the form makes; only for a form without a problem. */
export function candidacyPayload(
  form: CandidacyForm,
  task: TaskId,
  isConfirmed: boolean,
): PayloadOf<'candidacy.add'> {
  const person =
    form.source === 'meeting' && form.person !== null
      ? { id: form.person }
      : { first: form.first.trim(), last: form.last.trim() };
  return {
    task,
    person,
    gender: form.gender,
    text: form.text.trim(),
    outgoing: form.outgoing,
    agreed: form.agreed,
    ...(isConfirmed ? { confirm: true } : {}),
  };
}

/** How many people are offered at once. */
const OFFERED = 5;

/** The people whom a search offers among those who are there; nobody while nothing is typed. */
export function searchPeople(
  people: Iterable<Person>,
  query: string,
): { readonly found: readonly Person[]; readonly more: number } {
  const present = [...people].filter((person) => person.presence !== 'absent');
  const found = matchNames(query, present).map((match) => match.person);
  return { found: found.slice(0, OFFERED), more: Math.max(0, found.length - OFFERED) };
}
