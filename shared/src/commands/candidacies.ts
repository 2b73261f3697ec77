import { sameName } from '../people/names';
import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Candidacy, StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { candidacyId } from '../ids';
import type { TaskId } from '../ids';
import { localized } from '../locale';
import type { PayloadOf } from '../protocol/commands';
import { findPerson, findTask, requireSteps } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { newTypedPerson, typed } from './people';

const candidacyWrite = (candidacy: Candidacy): RootWrite => ({
  root: MEETING.candidacies,
  key: candidacy.id,
  value: candidacy,
});

/** A candidate under (nearly) this name, for the warning before a duplicate: of this task first, else of another one. */
function likelyDuplicate(
  { state, staff }: CommandContext,
  task: TaskId,
  name: { first: string; last: string },
): { readonly person: StaffPerson; readonly task: TaskId } | null {
  const twins = [...state.candidacies.values()].flatMap((candidacy) => {
    const person = staff.people.get(candidacy.person);
    return candidacy.retractedAt === null && person && sameName(person, name)
      ? [{ person, task: candidacy.task }]
      : [];
  });
  return twins.find((twin) => twin.task === task) ?? twins[0] ?? null;
}

/** Whoever is typed anew although they are a candidate is pointed out; that of another task may well stand for this one. */
function duplicateOf(
  context: CommandContext,
  payload: PayloadOf<'candidacy.add'>,
  name: { first: string; last: string },
): Result<null> {
  const twin = payload.confirm ? null : likelyDuplicate(context, payload.task, name);
  if (!twin) return ok(null);
  const { first, last } = twin.person;
  const params = { name: `${first} ${last}` };
  if (twin.task === payload.task)
    return refuse('conflict', 'likely_duplicate', { field: 'confirm', params });
  const label = context.state.tasks.find(({ id }) => id === twin.task)?.label;
  const task = label ? localized(label, context.state.info.locale) : twin.task;
  return refuse('conflict', 'likely_duplicate_elsewhere', {
    field: 'confirm',
    params: { ...params, task },
  });
}

/** What is known of somebody is corrected by the facilitators only: it decides the parity of every group's pairs. */
function genderSaid(
  { actor }: CommandContext,
  { gender }: PayloadOf<'candidacy.add'>,
  known: StaffPerson,
): StaffPerson['gender'] {
  return actor.role === 'facilitator' ? (gender ?? known.gender) : (known.gender ?? gender);
}

function candidate(
  context: CommandContext,
  payload: PayloadOf<'candidacy.add'>,
): Result<StaffPerson> {
  const { person } = payload;
  if ('id' in person) {
    const found = findPerson(context, person.id);
    if (!found.ok) return found;
    const applied = [...context.state.candidacies.values()].some(
      (c) => c.person === person.id && c.task === payload.task && c.retractedAt === null,
    );
    if (applied) return refuse('conflict', 'candidacy_exists', { field: 'person' });
    const gender = genderSaid(context, payload, found.value);
    return ok(typed(found.value, { gender }));
  }
  const duplicate = duplicateOf(context, payload, person);
  if (!duplicate.ok) return duplicate;
  const { first, last } = person;
  const said = { first, last, gender: payload.gender };
  return ok(newTypedPerson(context.newId('p'), said, { member: false }));
}

/** How long the phone that proposed somebody may still give the contact details that they type, ms. */
const DETAILS_WITHIN = 30 * 60_000;

/** A group's phone proposed somebody: it may give their contact details, once, and read none. */
const ownDetails = ({ actor, now }: CommandContext, candidacy: Candidacy): RootWrite[] =>
  actor.role === 'facilitator'
    ? []
    : [
        {
          root: STAFF.spots,
          key: candidacy.id,
          value: {
            seat: actor.seat,
            person: candidacy.person,
            until: now + DETAILS_WITHIN,
            givenAt: null,
          },
        },
      ];
const isPreparation = ({ actor, state }: CommandContext): boolean =>
  actor.role === 'facilitator' && state.step.step === 'welcome';

/** A candidacy proposed on the spot: it reaches every phone at once, marked as such. */
export const addCandidacy: Decide<'candidacy.add'> = (payload, context) => {
  const { actor, state, now, newId } = context;
  const step = requireSteps(
    context,
    'welcome',
    actor.role === 'facilitator' ? 'pooling' : 'proposals',
  );
  if (!step.ok) return step;
  const task = findTask(state, payload.task);
  if (!task.ok) return task;
  if (!payload.agreed) return refuse('invalid', 'agreement_missing', { field: 'agreed' });
  const person = candidate(context, payload);
  if (!person.ok) return person;
  const candidacy: Candidacy = {
    id: candidacyId(newId('c')),
    task: payload.task,
    person: person.value.id,
    text: payload.text,
    outgoing: payload.outgoing,
    // What facilitators type before the meeting has begun was received like the others.
    onTheSpot: isPreparation(context) ? null : { at: now, group: actor.group },
    receivedAt: now,
    retractedAt: null,
  };
  return ok({
    writes: [
      { root: STAFF.people, key: person.value.id, value: person.value },
      candidacyWrite(candidacy),
      ...ownDetails(context, candidacy),
    ],
    journal: { candidacy: candidacy.id, task: payload.task, person: person.value.id },
    result: { candidacy: candidacy.id, person: person.value.id },
  });
};
