import { Router } from 'express';
import type { Request, Response } from 'express';
import { readingCandidacies } from '@tdt/shared/imports/candidacies';
import { headTable } from '@tdt/shared/imports/header';
import type { ColumnMapping, ImportKind } from '@tdt/shared/imports/mapping';
import { readingMembers } from '@tdt/shared/imports/members';
import { finish } from '@tdt/shared/imports/steps';
import type { Steps } from '@tdt/shared/imports/steps';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { importAnswer } from '../imports/answer';
import { ContactBook } from '../imports/contact-book';
import { planCandidacies } from '../imports/import-candidacies';
import { planMembers } from '../imports/import-members';
import type { ImportPlan, ImportScene } from '../imports/plan';
import { unhurried } from '../unhurried';
import type { Change } from '../meetings/inputs';
import type { Meeting } from '../meetings/meeting';
import type { MeetingView } from '../meetings/meeting-view';
import { newId } from '../seats/secrets';
import type { SealedContact, SeatRecord } from '../storage/storage';
import { meetingOf, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';
import { readRequest } from './import-form';
import type { ImportRequest } from './import-form';

interface Planned {
  readonly plan: ImportPlan;
  readonly answer: ImportAnswer;
}

function* planImport(
  asked: ImportRequest,
  { state, staff }: Ground,
  contacts: ContactBook,
  now: number,
): Steps<Planned> {
  const { kind, file, header, pasted, taskMapping, locale } = asked;
  const { tasks } = state;
  const { table, guess } = headTable(kind, file, { header, pasted, tasks });
  const mapping = { ...guess, ...asked.mapping };
  const scene: ImportScene = { state, staff, contacts, now, newId };
  const answer = (found: ColumnMapping, plan: ImportPlan): Planned => ({
    plan,
    answer: importAnswer({ kind, table, format: file.format }, found, plan, locale),
  });
  if (kind === 'members') {
    const read = yield* readingMembers(table, mapping);
    return answer(read.mapping, yield* planMembers(read, scene));
  }
  const read = yield* readingCandidacies(table, tasks, { mapping, taskMapping });
  return answer(read.mapping, yield* planCandidacies(read, scene, locale));
}

/** What a plan is made from. The meeting's own view moves on; this does not. */
type Ground = Pick<MeetingView, 'state' | 'staff'>;

/** Whether nothing that a plan looks at changed since. */
const sameGround = (a: Ground, b: Ground): boolean =>
  a.staff.people === b.staff.people &&
  a.staff.imported === b.staff.imported &&
  a.state.candidacies === b.state.candidacies &&
  a.state.tasks === b.state.tasks;

const ATTEMPTS = 5;

/**
 * Imports in one turn. The plan is made before it, in short slices between those of everybody who types; if something that
 * it looks at changed meanwhile it is made again, the last time within the turn.
 */
async function runImport(
  deps: HttpDeps,
  meeting: Meeting,
  seat: SeatRecord,
  asked: ImportRequest,
): Promise<ImportAnswer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const version = meeting.contactsVersion;
    const stored = await deps.storage.contacts(meeting.id);
    const opened = await unhurried(ContactBook.open(meeting.id, deps.vault, stored));
    const ground: Ground = meeting.view;
    const book = opened.fresh();
    const planned = await unhurried(planImport(asked, ground, book, deps.now()));
    if (asked.dryRun) return planned.answer;
    const sealed = await unhurried(book.sealing());
    const done = await meeting.change<ImportAnswer | null>((view) => {
      if (meeting.contactsVersion !== version) return { result: null };
      if (sameGround(ground, view)) return changeOf(deps, seat, asked, planned, sealed);
      if (attempt < ATTEMPTS) return { result: null };
      const late = opened.fresh();
      const again = finish(planImport(asked, view, late, deps.now()));
      return changeOf(deps, seat, asked, again, finish(late.sealing()));
    });
    if (done) return done;
  }
  return reject('conflict', 'conflict');
}

function changeOf(
  deps: HttpDeps,
  seat: SeatRecord,
  { kind }: ImportRequest,
  { plan, answer }: Planned,
  contacts: readonly SealedContact[],
): Change<ImportAnswer> {
  const { added, merged, corrected } = plan;
  // Counts only: the journal knows no name.
  const detail = { added, merged, corrected, lines: answer.file.lines };
  return {
    writes: plan.writes,
    contacts,
    journal: [{ at: deps.now(), seat: seat.id, type: `import.${kind}`, detail }],
    result: answer,
  };
}

/** POST /api/meetings/:id/imports/members|candidacies (multipart: file, mapping?, taskMapping?, sheet?, header?, pasted?, dryRun?) */
export function importsRouter(deps: HttpDeps): Router {
  const router = Router({ mergeParams: true });
  const admit = async (request: Request) => {
    const meeting = await meetingOf(deps, request);
    return { meeting, seat: await seatAs(deps, request, meeting, ['facilitator']) };
  };
  const accept = (kind: ImportKind) => async (request: Request, response: Response) => {
    await admit(request);
    const asked = await readRequest(request, response, kind);
    // Again: a file may take minutes to arrive, in which the seat was taken back or the meeting left memory.
    const { meeting, seat } = await admit(request);
    response.json(await runImport(deps, meeting, seat, asked));
  };
  router.post('/members', accept('members'));
  router.post('/candidacies', accept('candidacies'));
  return router;
}
