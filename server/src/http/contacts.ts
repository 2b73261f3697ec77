import { Router } from 'express';
import { PersonIdSchema } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import { ContactSchema } from '@tdt/shared/protocol/http';
import type { Contact } from '@tdt/shared/protocol/http';
import type { Meeting } from '../meetings/meeting';
import { meetingOf, pathParam, readBody, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';

const READERS = ['facilitator', 'meetingRapporteur'] as const;
const NO_CONTACT: Contact = { email: null, phone: null, address: null };

function personOf(meeting: Meeting, id: string): PersonId {
  const parsed = PersonIdSchema.safeParse(id);
  if (!parsed.success || !meeting.view.staff.people.has(parsed.data))
    return reject('not_found', 'unknown_person');
  return parsed.data;
}

/** What is kept of a person. Details sealed with another key are neither shown as missing nor written over. */
export async function storedContact(
  deps: HttpDeps,
  meeting: Meeting,
  person: PersonId,
): Promise<Contact> {
  const sealed = await deps.storage.contact(meeting.id, person);
  if (!sealed) return NO_CONTACT;
  return deps.vault.open(meeting.id, person, sealed) ?? reject('conflict', 'contact_unreadable');
}

/** GET|PUT /api/meetings/:id/people/:person/contact. Every reading and writing is a line of the journal. */
export function contactsRouter(deps: HttpDeps): Router {
  const router = Router({ mergeParams: true });

  router.get('/:person/contact', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const seat = await seatAs(deps, request, meeting, READERS);
    const person = personOf(meeting, pathParam(request, 'person'));
    const contact = await storedContact(deps, meeting, person);
    await meeting.change(() => ({
      journal: [{ at: deps.now(), seat: seat.id, type: 'contact.read', detail: { person } }],
      result: null,
    }));
    response.set('Cache-Control', 'no-store');
    response.json(contact);
  });

  router.put('/:person/contact', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    const seat = await seatAs(deps, request, meeting, READERS);
    const person = personOf(meeting, pathParam(request, 'person'));
    const contact = readBody(request, ContactSchema);
    await storedContact(deps, meeting, person);
    await meeting.change((view) => {
      // Taken off the list meanwhile: nothing of them is kept any more.
      if (!view.staff.people.has(person)) return reject('not_found', 'unknown_person');
      return {
        contacts: [{ person, sealed: deps.vault.seal(meeting.id, person, contact) }],
        journal: [{ at: deps.now(), seat: seat.id, type: 'contact.write', detail: { person } }],
        result: null,
      };
    });
    response.set('Cache-Control', 'no-store');
    response.json(contact);
  });

  return router;
}
