import { Router } from 'express';
import type { Request } from 'express';
import type { PersonId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import type { ExportContext, ExportEntry, Made } from '../exports/entry';
import { exportFilename } from '../exports/filename';
import type { PdfRenderer } from '../exports/pdf/renderer';
import { EXPORTS } from '../exports/registry';
import type { Meeting } from '../meetings/meeting';
import type { SeatRecord } from '../storage/storage';
import { storedContact } from './contacts';
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

async function make(
  deps: HttpDeps,
  meeting: Meeting,
  seat: SeatRecord,
  entry: ExportEntry,
  context: ExportContext,
): Promise<Made> {
  if (!('contactsOf' in entry)) return entry.build(context);
  const contacts = new Map<PersonId, Contact>();
  for (const person of new Set(entry.contactsOf(context)))
    contacts.set(person, await storedContact(deps, meeting, person));
  const people = [...contacts.keys()];
  await meeting.change(() => ({
    journal: [
      {
        at: deps.now(),
        seat: seat.id,
        type: 'contact.export',
        detail: { export: entry.name, people },
      },
    ],
    result: null,
  }));
  return entry.build({ ...context, contacts });
}

async function bytesOf(renderer: PdfRenderer, made: Made): Promise<Uint8Array> {
  if (made.kind === 'text') return Buffer.from(made.text);
  const rendered = renderer.render(made.document);
  if (rendered === null)
    return reject('rate_limited', 'rate_limited', { params: { retryAfter: BUSY_SECONDS } });
  return rendered;
}

/** GET /api/meetings/:id/exports/:name?locale=&group=&download=1 */
export function exportsRouter(deps: HttpDeps, renderer: PdfRenderer): Router {
  const router = Router({ mergeParams: true });

  router.get('/:name', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const entry = EXPORTS.get(pathParam(request, 'name'));
    if (!entry) return reject('not_found', 'not_found');
    const seat = await seatAs(deps, request, meeting, entry.roles);
    const context = contextOf(deps, request, meeting);
    const bytes = await bytesOf(renderer, await make(deps, meeting, seat, entry, context));
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
