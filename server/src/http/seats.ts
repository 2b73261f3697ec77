import { Router } from 'express';
import type { Request } from 'express';
import { answerKey } from '@tdt/shared/document/answers';
import { CheckIdSchema } from '@tdt/shared/ids';
import type { MeetingId } from '@tdt/shared/ids';
import type { OwnAnswer, SeatAnswer } from '@tdt/shared/protocol/http';
import { sessionToken } from '../seats/sessions';
import type { Meeting } from '../meetings/meeting';
import { StorageError } from '../storage/storage';
import type { SeatRecord } from '../storage/storage';
import { pathParam } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';

/** The meeting; null also when its data are damaged, so that a browser still sees its seats in others. */
async function openReadable({ registry }: HttpDeps, id: MeetingId): Promise<Meeting | null> {
  try {
    return await registry.open(id);
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'damaged') return null;
    throw error;
  }
}

async function heldSeats(deps: HttpDeps, request: Request): Promise<SeatAnswer[]> {
  const token = sessionToken(request);
  const answers: SeatAnswer[] = [];
  for (const held of await deps.sessions.all(token)) {
    const meeting = await openReadable(deps, held.meeting);
    const seat = meeting && (await deps.sessions.seat(token, meeting, held.seat));
    if (meeting && seat) answers.push(meeting.seatAnswer(seat));
  }
  return answers;
}

async function heldSeat(
  deps: HttpDeps,
  request: Request,
): Promise<{ readonly meeting: Meeting; readonly seat: SeatRecord }> {
  const token = sessionToken(request);
  const id = pathParam(request, 'seat');
  const held = (await deps.sessions.all(token)).find((one) => one.seat === id);
  const meeting = held ? await deps.registry.open(held.meeting) : null;
  const seat = meeting ? await deps.sessions.seat(token, meeting, id) : null;
  return meeting && seat ? { meeting, seat } : reject('unauthenticated', 'unauthenticated');
}

function ownAnswer(meeting: Meeting, { person, status }: SeatRecord, check: string): OwnAnswer {
  const id = CheckIdSchema.safeParse(check);
  if (person === null || status !== 'admitted' || !id.success) return { answer: null };
  const found = meeting.view.secret.answers.get(answerKey(id.data, person));
  if (!found) return { answer: null };
  const { kind, text, showName } = found;
  return { answer: { kind, text, showName } };
}

/** GET /api/seats, /api/seats/:seat, /api/seats/:seat/answers/:check: what this browser holds. */
export function seatsRouter(deps: HttpDeps): Router {
  const router = Router();

  router.get('/', async (request, response) => {
    response.json({ seats: await heldSeats(deps, request) });
  });

  router.get('/:seat', async (request, response) => {
    const { meeting, seat } = await heldSeat(deps, request);
    response.json({ ...meeting.seatAnswer(seat), origin: deps.publicUrl() });
  });

  router.get('/:seat/answers/:check', async (request, response) => {
    const { meeting, seat } = await heldSeat(deps, request);
    response.set('Cache-Control', 'no-store');
    response.json(ownAnswer(meeting, seat, pathParam(request, 'check')));
  });

  return router;
}
