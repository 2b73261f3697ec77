import { Router } from 'express';
import type { Request } from 'express';
import type { PersonId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import type { Contacts } from '@tdt/shared/report/report';
import type { ExportContext, ExportEntry, Made } from '../exports/entry';
import { exportFilename } from '../exports/filename';
import type { PdfRenderer } from '../exports/pdf/renderer';
import { EXPORTS } from '../exports/registry';
import { MeetingGoneError } from '../meetings/meeting';
import { knownContacts } from '../meetings/known-contacts';
import type { Meeting } from '../meetings/meeting';
import type { SeatRecord } from '../storage/storage';
import { meetingOf, pathParam, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject, requestLocale } from './errors';

/** Whole seconds after which a browser may ask again when too many documents wait. */
const BUSY_SECONDS = 10;

function contextOf(deps: HttpDeps, request: Request, meeting: Meeting): ExportContext {
  const { view } = meeting;
  const group = Number(request.query['group'] ?? NaN);
  return {
    locale: requestLocale(request),
    now: deps.now(),
    origin: deps.publicUrl(),
    group: Number.isInteger(group) ? group : null,
    state: view.state,
    staff: view.staff,
    published: (id, task) => view.published(id, task),
  };
}

/** Details as far as they can be read; handing them out is a line of the journal. */
async function contactsOf(
  deps: HttpDeps,
  meeting: Meeting,
  seat: SeatRecord,
  file: string,
  wanted: (person: PersonId) => boolean,
): Promise<Contacts> {
  const contacts = await knownContacts(deps, meeting, wanted);
  const detail = { export: file, people: [...contacts.keys()] };
  await meeting.change(() => ({
    journal: [{ at: deps.now(), seat: seat.id, type: 'contact.export', detail }],
    result: null,
  }));
  return contacts;
}

async function make(
  deps: HttpDeps,
  request: Request,
  meeting: Meeting,
  entry: ExportEntry,
): Promise<Made> {
  const seat = await seatAs(deps, request, meeting, entry.roles);
  const context = contextOf(deps, request, meeting);
  if ('contactsOf' in entry) {
    const named = new Set(entry.contactsOf(context));
    const read = (person: PersonId) => named.has(person);
    const contacts = await contactsOf(deps, meeting, seat, entry.name, read);
    return entry.build({ ...context, contacts });
  }
  if (!('contactReaders' in entry)) return entry.build(context);
  const contacts: Contacts =
    request.query['contacts'] === '1'
      ? await contactsOf(
          deps,
          meeting,
          await seatAs(deps, request, meeting, entry.contactReaders),
          entry.name,
          () => true,
        )
      : new Map<string, Contact>();
  const journal = await deps.storage.journal(meeting.id);
  return entry.build({ ...context, contacts, journal, seats: [...meeting.seats.all()] });
}

/** Who erased the meeting while a file was being made gets none: half of one would look like the whole. */
async function stillThere<T>(deps: HttpDeps, meeting: Meeting, work: Promise<T>): Promise<T> {
  try {
    const made = await work;
    if (await deps.registry.open(meeting.id)) return made;
  } catch (error) {
    if (!(error instanceof MeetingGoneError) || (await deps.registry.open(meeting.id))) throw error;
  }
  return reject('not_found', 'unknown_meeting');
}

async function bytesOf(renderer: PdfRenderer, made: Made): Promise<Uint8Array> {
  if (made.kind === 'missing') return reject('not_found', made.reason);
  if (made.kind === 'text') return Buffer.from(made.text);
  const rendered = renderer.render(made.document);
  if (rendered === null)
    return reject('rate_limited', 'rate_limited', { params: { retryAfter: BUSY_SECONDS } });
  return rendered;
}

/** GET /api/meetings/:id/exports/:name?locale=&group=&contacts=1&download=1 */
export function exportsRouter(deps: HttpDeps, renderer: PdfRenderer): Router {
  const router = Router({ mergeParams: true });

  router.get('/:name', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const entry = EXPORTS.get(pathParam(request, 'name'));
    if (!entry) return reject('not_found', 'not_found');
    const context = contextOf(deps, request, meeting);
    const made = await stillThere(deps, meeting, make(deps, request, meeting, entry));
    const bytes = await bytesOf(renderer, made);
    const disposition = request.query['download'] === '1' ? 'attachment' : 'inline';
    response.set({
      'Cache-Control': 'no-store',
      'Content-Type': entry.contentType,
      'Content-Language': context.locale,
      'Content-Disposition': `${disposition}; filename="${exportFilename(entry, context)}"`,
    });
    response.send(Buffer.from(bytes));
  });

  return router;
}
