import { Router } from 'express';
import type { Request, Response } from 'express';
import multer from 'multer';
import * as z from 'zod/mini';
import { TaskIdSchema } from '@tdt/shared/ids';
import { readCandidacies } from '@tdt/shared/imports/candidacies';
import type { TaskMapping } from '@tdt/shared/imports/match-task';
import { IMPORT_FIELDS } from '@tdt/shared/imports/mapping';
import type { ColumnMapping, ImportKind } from '@tdt/shared/imports/mapping';
import { readMembers } from '@tdt/shared/imports/members';
import { IMPORT_LIMITS } from '@tdt/shared/imports/table';
import type { ReadTable } from '@tdt/shared/imports/table';
import type { Locale } from '@tdt/shared/locale';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { importAnswer } from '../imports/answer';
import { ContactBook } from '../imports/contact-book';
import { planCandidacies } from '../imports/import-candidacies';
import { planMembers } from '../imports/import-members';
import type { ImportPlan, ImportScene } from '../imports/plan';
import { readTable } from '../imports/read-table';
import type { Meeting } from '../meetings/meeting';
import type { MeetingView } from '../meetings/meeting-view';
import { newId } from '../seats/secrets';
import type { SeatRecord } from '../storage/storage';
import { meetingOf, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject, requestLocale } from './errors';

/** A file to import, as asked for. */
interface ImportRequest {
  readonly kind: ImportKind;
  readonly table: ReadTable;
  readonly mapping: ColumnMapping | undefined;
  readonly taskMapping: TaskMapping | undefined;
  readonly dryRun: boolean;
  readonly locale: Locale;
}

const upload = multer({
  storage: multer.memoryStorage(),
  limits: {
    fileSize: IMPORT_LIMITS.bytes,
    files: 1,
    fields: 10,
    fieldSize: 100_000,
    fieldNameSize: 100,
    parts: 12,
  },
}).single('file');

/** Reads the form; called after the seat is known, so that strangers make the server keep nothing. */
async function receiveForm(request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, fail) => {
    upload(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else fail(error instanceof Error ? error : new Error('The form could not be read.'));
    });
  }).catch((error: unknown) => {
    if (error instanceof multer.MulterError) throw error;
    reject('bad_request', 'file_unreadable', { field: 'file' });
  });
}

const MappingSchema = z.record(z.string(), z.nullable(z.string().check(z.maxLength(400))));
const TaskMappingSchema = z.record(z.string(), z.nullable(TaskIdSchema));
const FormSchema = z.object({
  mapping: z.optional(z.string()),
  taskMapping: z.optional(z.string()),
  dryRun: z.optional(z.string()),
});
type Form = z.infer<typeof FormSchema>;

function readForm(request: Request): Form {
  const form = FormSchema.safeParse({ ...request.body });
  return form.success ? form.data : reject('bad_request', 'bad_request');
}

/** A field of the form that holds JSON; undefined when it was not sent. */
function jsonField<S extends z.ZodMiniType>(
  form: Form,
  field: 'mapping' | 'taskMapping',
  schema: S,
): z.infer<S> | undefined {
  const text = form[field];
  if (text === undefined || text === '') return undefined;
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) return reject('bad_request', 'field_invalid', { field, params: { field } });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only fields that exist: whatever else was sent is left out. */
function mappingOf(form: Form, kind: ImportKind): ColumnMapping | undefined {
  const given = jsonField(form, 'mapping', MappingSchema);
  if (given === undefined) return undefined;
  const mapping: ColumnMapping = {};
  for (const field of IMPORT_FIELDS[kind]) {
    const header = Object.hasOwn(given, field) ? given[field] : undefined;
    if (header !== undefined) mapping[field] = header;
  }
  return mapping;
}

function taskMappingOf(form: Form): TaskMapping | undefined {
  const given = jsonField(form, 'taskMapping', TaskMappingSchema);
  if (given === undefined) return undefined;
  const chosen = Object.entries(given).flatMap(([text, task]) =>
    task === null ? [] : [[text, task] as const],
  );
  return Object.fromEntries(chosen);
}

async function readRequest(
  request: Request,
  response: Response,
  kind: ImportKind,
): Promise<ImportRequest> {
  await receiveForm(request, response);
  const { file } = request;
  if (!file) return reject('bad_request', 'file_missing', { field: 'file' });
  const form = readForm(request);
  return {
    kind,
    table: readTable(file.buffer),
    mapping: mappingOf(form, kind),
    taskMapping: kind === 'candidacies' ? taskMappingOf(form) : undefined,
    dryRun: form.dryRun === 'true' || form.dryRun === '1',
    locale: requestLocale(request),
  };
}

interface Planned {
  readonly plan: ImportPlan;
  readonly answer: ImportAnswer;
}

function planImport(asked: ImportRequest, view: MeetingView, contacts: ContactBook): Planned {
  const { kind, table, mapping, taskMapping, locale } = asked;
  const scene: ImportScene = { state: view.state, staff: view.staff, contacts, newId };
  const answer = (found: ColumnMapping, plan: ImportPlan): Planned => ({
    plan,
    answer: importAnswer(kind, table, found, plan, locale),
  });
  if (kind === 'members') {
    const read = readMembers(table, mapping);
    return answer(read.mapping, planMembers(read, scene));
  }
  const read = readCandidacies(table, view.state.tasks, { mapping, taskMapping });
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
      const detail = { added, merged, lines: asked.table.rows.length };
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

/** POST /api/meetings/:id/imports/members|candidacies (multipart: file, mapping?, taskMapping?, dryRun?) */
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
