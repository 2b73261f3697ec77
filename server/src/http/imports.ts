import { Router } from 'express';
import type { Request, Response } from 'express';
import { readCandidacies } from '@tdt/shared/imports/candidacies';
import { headTable } from '@tdt/shared/imports/header';
import type { ColumnMapping, ImportKind } from '@tdt/shared/imports/mapping';
import { readMembers } from '@tdt/shared/imports/members';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { importAnswer } from '../imports/answer';
import { ContactBook } from '../imports/contact-book';
import { planCandidacies } from '../imports/import-candidacies';
import { planMembers } from '../imports/import-members';
import type { ImportPlan, ImportScene } from '../imports/plan';
import type { Meeting } from '../meetings/meeting';
import type { MeetingView } from '../meetings/meeting-view';
import { newId } from '../seats/secrets';
import type { SeatRecord } from '../storage/storage';
import { meetingOf, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';
import { readRequest } from './import-form';
import type { ImportRequest } from './import-form';

interface Planned {
  readonly plan: ImportPlan;
  readonly answer: ImportAnswer;
}

function planImport(asked: ImportRequest, view: MeetingView, contacts: ContactBook): Planned {
  const { kind, file, header, pasted, taskMapping, locale } = asked;
  const { tasks } = view.state;
  const { table, guess } = headTable(kind, file, { header, pasted, tasks });
  const mapping = { ...guess, ...asked.mapping };
  const scene: ImportScene = { state: view.state, staff: view.staff, contacts, newId };
  const answer = (found: ColumnMapping, plan: ImportPlan): Planned => ({
    plan,
    answer: importAnswer({ kind, table, format: file.format }, found, plan, locale),
  });
  if (kind === 'members') {
    const read = readMembers(table, mapping);
    return answer(read.mapping, planMembers(read, scene));
  }
  const read = readCandidacies(table, tasks, { mapping, taskMapping });
  return answer(read.mapping, planCandidacies(read, scene, locale));
}

const ATTEMPTS = 5;

/**
 * Imports in one turn. Contact details are read before it, since storage answers later: if somebody wrote some in between,
 * the plan is made again from what is there now.
 */
async function runImport(
  deps: HttpDeps,
  meeting: Meeting,
  seat: SeatRecord,
  asked: ImportRequest,
): Promise<ImportAnswer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const version = meeting.contactsVersion;
    const stored = await deps.storage.contacts(meeting.id);
    const book = () => new ContactBook(meeting.id, deps.vault, stored);
    if (asked.dryRun) return planImport(asked, meeting.view, book()).answer;
    const answer = await meeting.change<ImportAnswer | null>((view) => {
      if (meeting.contactsVersion !== version) return { result: null };
      const contacts = book();
      const { plan, answer: result } = planImport(asked, view, contacts);
      const { added, merged } = plan;
      const detail = { added, merged, lines: result.file.lines };
      return {
        writes: plan.writes,
        contacts: contacts.sealed(),
        // Counts only: the journal knows no name.
        journal: [{ at: deps.now(), seat: seat.id, type: `import.${asked.kind}`, detail }],
        result,
      };
    });
    if (answer) return answer;
  }
  return reject('conflict', 'conflict');
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
