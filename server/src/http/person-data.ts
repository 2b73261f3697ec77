import { Router } from 'express';
import type { Request } from 'express';
import { personData } from '@tdt/shared/erasure/person-data';
import { PersonIdSchema } from '@tdt/shared/ids';
import { erasePerson } from '../meetings/person-erasure';
import { knownContact } from '../meetings/known-contacts';
import type { Meeting } from '../meetings/meeting';
import { actorOf } from '../seats/seat-book';
import { sessionToken } from '../seats/sessions';
import type { SeatRecord } from '../storage/storage';
import { meetingOf, pathParam, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject, requestLocale } from './errors';

const FACILITATORS = ['facilitator'] as const;

function entryOf(meeting: Meeting, request: Request) {
  const id = PersonIdSchema.safeParse(pathParam(request, 'person'));
  const person = id.success ? meeting.view.staff.people.get(id.data) : undefined;
  return person ?? reject('not_found', 'unknown_person');
}

/** A facilitator; or whoever is this person, from their own seat. Anybody else learns nothing, not even who is on the list. */
async function readerOf(
  deps: HttpDeps,
  request: Request,
  meeting: Meeting,
): Promise<{ readonly seat: SeatRecord; readonly own: boolean }> {
  const seats = await deps.sessions.seatsIn(sessionToken(request), meeting);
  const wanted = pathParam(request, 'person');
  const themself = seats.find(
    (seat) =>
      seat.status === 'admitted' &&
      seat.person === wanted &&
      actorOf(seat, meeting.view).role !== 'plenary',
  );
  if (themself) return { seat: themself, own: true };
  return { seat: await seatAs(deps, request, meeting, FACILITATORS), own: false };
}

/** GET /api/meetings/:id/people/:person/data, DELETE /api/meetings/:id/people/:person. */
export function personDataRouter(deps: HttpDeps): Router {
  const router = Router({ mergeParams: true });

  router.get('/:person/data', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const { seat, own } = await readerOf(deps, request, meeting);
    const person = entryOf(meeting, request);
    const contact = await knownContact(deps, meeting, person.id);
    // On disk before anything leaves, like every other reading of contact details.
    await meeting.change(() => ({
      journal: [
        {
          at: deps.now(),
          seat: seat.id,
          type: 'person.export',
          detail: { person: person.id, own },
        },
      ],
      result: null,
    }));
    const { view } = meeting;
    const data = personData(
      {
        state: view.state,
        staff: view.staff,
        answers: view.secret.answers,
        journal: await deps.storage.journal(meeting.id),
        seats: [...meeting.seats.all()],
        contact: contact?.shown ?? 'unreadable',
        locale: requestLocale(request),
        now: deps.now(),
        own,
      },
      person,
    );
    response.set({
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="donnees-personne.json"',
    });
    response.send(`${JSON.stringify(data, null, 2)}\n`);
  });

  router.delete('/:person', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const seat = await seatAs(deps, request, meeting, FACILITATORS);
    const person = entryOf(meeting, request);
    await erasePerson(deps, meeting, person.id, seat.id);
    response.status(204).end();
  });

  return router;
}
