import { sameName } from '../people/names';
import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Candidacy, StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { candidacyId } from '../ids';
import type { PayloadOf } from '../protocol/commands';
import { findPerson, findTask, requireSteps } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { newTypedPerson, typed } from './people';

const candidacyWrite = (candidacy: Candidacy): RootWrite => ({
  root: MEETING.candidacies,
  key: candidacy.id,
  value: candidacy,
});

/** Somebody already a candidate to the task under (nearly) this name, for the warning before a duplicate. */
function likelyDuplicate(
  { state, staff }: CommandContext,
  payload: PayloadOf<'candidacy.add'>,
  name: { first: string; last: string },
): StaffPerson | null {
  for (const candidacy of state.candidacies.values()) {
    if (candidacy.task !== payload.task || candidacy.retractedAt !== null) continue;
    const person = staff.people.get(candidacy.person);
    if (person && sameName(person, name)) return person;
  }
  return null;
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
  const twin = likelyDuplicate(context, payload, person);
  if (twin && !payload.confirm)
    return refuse('conflict', 'likely_duplicate', {
      field: 'confirm',
      params: { name: `${twin.first} ${twin.last}` },
    });
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
