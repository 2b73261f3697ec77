import { Router } from 'express';
import type { Contact, ReportContacts } from '@tdt/shared/protocol/http';
import { reportedPeople } from '@tdt/shared/report/report';
import { knownContacts } from '../meetings/known-contacts';
import { meetingOf, seatAs } from './context';
import type { HttpDeps } from './context';

const READERS = ['facilitator', 'meetingRapporteur'] as const;

/**
 * GET /api/meetings/:id/report/contacts: details of the people whom the report names now, in one reading and one line of the journal.
 */
export function reportRouter(deps: HttpDeps): Router {
  const router = Router({ mergeParams: true });

  router.get('/contacts', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const seat = await seatAs(deps, request, meeting, READERS);
    const people = reportedPeople(meeting.view.state);
    const contacts: Record<string, Contact> = {};
    const unreadable: ReportContacts['unreadable'] = [];
    const known = await knownContacts(deps, meeting, (person) => people.includes(person));
    for (const [person, contact] of known) {
      if (contact === 'unreadable') unreadable.push(person);
      else contacts[person] = contact;
    }
    await meeting.change(() => ({
      journal: [{ at: deps.now(), seat: seat.id, type: 'report.read', detail: { people } }],
      result: null,
    }));
    response.json({ contacts, unreadable } satisfies ReportContacts);
  });

  return router;
}

/** GET /api/meetings/:id/journal: every line as it is kept, and the seats behind them, taken back or not. */
export function journalRouter(deps: HttpDeps): Router {
  const router = Router({ mergeParams: true });

  router.get('/', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    await seatAs(deps, request, meeting, READERS);
    const lines = await deps.storage.journal(meeting.id);
    const seats = [...meeting.seats.all()].map(({ id, role, label, person }) => ({
      id,
      role,
      label,
      person,
    }));
    response.json({ lines, seats });
  });

  return router;
}
