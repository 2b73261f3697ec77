import { Router } from 'express';
import type { Request } from 'express';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { sessionToken } from '../seats/sessions';
import { pathParam } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';

async function heldSeats(deps: HttpDeps, request: Request): Promise<SeatAnswer[]> {
  const token = sessionToken(request);
  const answers: SeatAnswer[] = [];
  for (const held of await deps.sessions.all(token)) {
    const meeting = await deps.registry.open(held.meeting);
    const seat = meeting && (await deps.sessions.seat(token, meeting, held.seat));
    if (meeting && seat) answers.push(meeting.seatAnswer(seat));
  }
  return answers;
}

/** GET /api/seats, GET /api/seats/:seat: what this browser holds. */
export function seatsRouter(deps: HttpDeps): Router {
  const router = Router();

  router.get('/', async (request, response) => {
    response.json({ seats: await heldSeats(deps, request) });
  });

  router.get('/:seat', async (request, response) => {
    const token = sessionToken(request);
    const id = pathParam(request, 'seat');
    const held = (await deps.sessions.all(token)).find((one) => one.seat === id);
    const meeting = held ? await deps.registry.open(held.meeting) : null;
    const seat = meeting ? await deps.sessions.seat(token, meeting, id) : null;
    if (!meeting || !seat) return reject('unauthenticated', 'unauthenticated');
    response.json({ ...meeting.seatAnswer(seat), origin: deps.publicUrl() });
  });

  return router;
}
