import { Router } from 'express';
import { PersonIdSchema } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import { ContactSchema } from '@tdt/shared/protocol/http';
import type { Contact } from '@tdt/shared/protocol/http';
import type { Meeting } from '../meetings/meeting';
import { knownContact, typedContact } from '../meetings/known-contacts';
import type { KnownContact } from '../meetings/known-contacts';
import type { SeatRecord } from '../storage/storage';
import { meetingOf, pathParam, readBody, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';

const READERS = ['facilitator', 'meetingRapporteur'] as const;

function personOf(meeting: Meeting, id: string): PersonId {
  const parsed = PersonIdSchema.safeParse(id);
  if (!parsed.success || !meeting.view.staff.people.has(parsed.data))
    return reject('not_found', 'unknown_person');
  return parsed.data;
}

/** What is kept of a person. Details sealed with another key are neither shown as missing nor written over. */
async function known(deps: HttpDeps, meeting: Meeting, person: PersonId): Promise<KnownContact> {
  return (await knownContact(deps, meeting, person)) ?? reject('conflict', 'contact_unreadable');
}

/** The contact details of a person. */
export const storedContact = async (
  deps: HttpDeps,
  meeting: Meeting,
  person: PersonId,
): Promise<Contact> => (await known(deps, meeting, person)).shown;

const ATTEMPTS = 5;

/** Writes what was typed over what is there; made again when somebody else wrote in between. */
async function write(
  deps: HttpDeps,
  meeting: Meeting,
  seat: SeatRecord,
  person: PersonId,
  contact: Contact,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const version = meeting.contactsVersion;
    const next = typedContact(await known(deps, meeting, person), contact);
    const done = await meeting.change((view) => {
      // Taken off the list meanwhile: nothing of them is kept any more.
      if (!view.staff.people.has(person)) return reject('not_found', 'unknown_person');
      if (meeting.contactsVersion !== version) return { result: false };
      return {
        contacts: [{ person, sealed: deps.vault.seal(meeting.id, person, next) }],
        journal: [{ at: deps.now(), seat: seat.id, type: 'contact.write', detail: { person } }],
        result: true,
      };
    });
    if (done) return;
  }
  reject('conflict', 'conflict');
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
    await write(deps, meeting, seat, person, contact);
    response.set('Cache-Control', 'no-store');
    response.json(contact);
  });

  return router;
}
