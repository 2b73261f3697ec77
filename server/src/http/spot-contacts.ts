import { Router } from 'express';
import { STAFF } from '@tdt/shared/document/sections';
import type { Spot } from '@tdt/shared/document/group-values';
import { CandidacyIdSchema } from '@tdt/shared/ids';
import { ContactSchema } from '@tdt/shared/protocol/http';
import type { Contact } from '@tdt/shared/protocol/http';
import type { Meeting } from '../meetings/meeting';
import type { MeetingView } from '../meetings/meeting-view';
import { sessionToken } from '../seats/sessions';
import { storedContact } from './contacts';
import { meetingOf, pathParam, readBody } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';

/** What the person typed completes what is known; nothing that the facilitators keep is written over. */
const completed = (known: Contact, typed: Contact): Contact => ({
  email: known.email ?? typed.email,
  phone: known.phone ?? typed.phone,
  address: known.address ?? typed.address,
});

/** The right to give these details now: the phone that proposed the candidacy, in time, once. */
function spotOf(view: MeetingView, id: string, held: ReadonlySet<string>, now: number): Spot {
  const candidacy = CandidacyIdSchema.safeParse(id);
  const spot = candidacy.success ? view.staff.spots.get(candidacy.data) : undefined;
  // As if it did not exist: who may not give them learns nothing of who may.
  if (!spot || !held.has(spot.seat)) return reject('not_found', 'unknown_candidacy');
  if (spot.givenAt !== null || now > spot.until || !view.staff.people.has(spot.person))
    return reject('conflict', 'details_given');
  return spot;
}

async function heldSeats(deps: HttpDeps, token: string | null, meeting: Meeting) {
  const seats = await deps.sessions.seatsIn(token, meeting);
  return new Set<string>(seats.filter(({ status }) => status === 'admitted').map(({ id }) => id));
}

/**
 * PUT /api/meetings/:id/candidacies/:candidacy/contact: the phone from which somebody was proposed gives the contact
 * details that they type themself. It writes once, and is answered nothing: no detail is ever read here.
 */
export function spotContactsRouter(deps: HttpDeps): Router {
  const router = Router({ mergeParams: true });
  router.put('/:candidacy/contact', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const token = sessionToken(request);
    const held = await heldSeats(deps, token, meeting);
    const id = pathParam(request, 'candidacy');
    const { person } = spotOf(meeting.view, id, held, deps.now());
    const typed = readBody(request, ContactSchema);
    const version = meeting.contactsVersion;
    const known = await storedContact(deps, meeting, person);
    await meeting.change((view) => {
      const now = deps.now();
      const spot = spotOf(view, id, held, now);
      // Somebody else wrote details meanwhile: asked again rather than written over.
      if (meeting.contactsVersion !== version) return reject('conflict', 'try_again');
      const contact = completed(known, typed);
      return {
        writes: [{ root: STAFF.spots, key: id, value: { ...spot, givenAt: now } }],
        contacts: [{ person, sealed: deps.vault.seal(meeting.id, person, contact) }],
        journal: [
          { at: now, seat: spot.seat, type: 'contact.give', detail: { person, candidacy: id } },
        ],
        result: null,
      };
    });
    response.status(204).end();
  });
  return router;
}
