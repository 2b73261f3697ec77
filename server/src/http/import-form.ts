import type { Request, Response } from 'express';
import multer from 'multer';
import * as z from 'zod/mini';
import { TaskIdSchema } from '@tdt/shared/ids';
import type { HeaderChoice } from '@tdt/shared/imports/header';
import type { TaskMapping } from '@tdt/shared/imports/match-task';
import { IMPORT_FIELDS } from '@tdt/shared/imports/mapping';
import type { ColumnMapping, ImportKind } from '@tdt/shared/imports/mapping';
import { IMPORT_LIMITS } from '@tdt/shared/imports/table';
import type { ReadFile } from '@tdt/shared/imports/table';
import type { Locale } from '@tdt/shared/locale';
import { readFile } from '../imports/read-file';
import { WorkbooksBusyError } from '../imports/workbook/read-workbook';
import { reject, requestLocale } from './errors';

/** A file to import, as asked for. */
export interface ImportRequest {
  readonly kind: ImportKind;
  readonly file: ReadFile;
  readonly mapping: ColumnMapping | undefined;
  readonly taskMapping: TaskMapping | undefined;
  readonly header: HeaderChoice | undefined;
  readonly pasted: boolean;
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
  sheet: z.optional(z.string().check(z.maxLength(200))),
  header: z.optional(z.enum(['first', 'none', ''])),
  pasted: z.optional(z.string()),
  dryRun: z.optional(z.string()),
});
type Form = z.infer<typeof FormSchema>;

function readForm(request: Request): Form {
  const form = FormSchema.safeParse({ ...request.body });
  if (form.success) return form.data;
  const field = form.error.issues[0]?.path.join('.') ?? 'form';
  return reject('bad_request', 'field_invalid', { field, params: { field } });
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

const isSet = (value: string | undefined): boolean => value === 'true' || value === '1';

async function readUpload(bytes: Uint8Array, sheet: string | null): Promise<ReadFile> {
  try {
    return await readFile(bytes, sheet);
  } catch (error) {
    if (error instanceof WorkbooksBusyError)
      return reject('rate_limited', 'imports_busy', { params: { retryAfter: 10 } });
    throw error;
  }
}

/** The form and the file in it, read as lines of cells. */
export async function readRequest(
  request: Request,
  response: Response,
  kind: ImportKind,
): Promise<ImportRequest> {
  await receiveForm(request, response);
  const { file } = request;
  if (!file) return reject('bad_request', 'file_missing', { field: 'file' });
  const form = readForm(request);
  const header = form.header === '' ? undefined : form.header;
  const sheet = form.sheet === undefined || form.sheet === '' ? null : form.sheet;
  const mapping = mappingOf(form, kind);
  const taskMapping = kind === 'candidacies' ? taskMappingOf(form) : undefined;
  return {
    kind,
    file: await readUpload(file.buffer, sheet),
    mapping,
    taskMapping,
    header,
    pasted: isSet(form.pasted),
    dryRun: isSet(form.dryRun),
    locale: requestLocale(request),
  };
}
