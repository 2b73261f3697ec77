import type { StaffPerson } from '@tdt/shared/document/values';
import type { HeadlessBrowser } from '../support/headless-browser';
import { FUNDS } from './hall';
import type { Hall } from './hall';
import type { Looker } from './state';

/** Whoever looks, once the meeting is where they can: their browser, with the seat. */
export async function lookerOf(hall: Hall, looker: Looker): Promise<HeadlessBrowser | null> {
  switch (looker) {
    case 'nobody':
      return null;
    case 'facilitator':
      return hall.facilitator;
    case 'reporter':
      return hall.browser(hall.created.links.rapporteur);
    case 'screen':
      return hall.browser(hall.created.links.plenary);
    case 'waiting': {
      const browser = await hall.browser();
      await browser.join({ code: hall.created.code, name: 'Nadège Inconnue', presence: 'room' });
      return browser;
    }
    case 'late':
      return hall.seatOf(
        found(hall, looker, ({ presence, member }) => member && presence === 'absent'),
      );
    case 'pen':
    case 'aside':
    case 'member':
    case 'candidate':
    case 'home':
      return hall.seatOf(found(hall, looker, whoIs(hall, looker)));
  }
}

type Test = (person: StaffPerson) => boolean;

function whoIs(hall: Hall, looker: 'pen' | 'aside' | 'member' | 'candidate' | 'home'): Test {
  const [one, two] = hall.meeting.groups;
  const pens = new Set(hall.meeting.groups.flatMap(({ rapporteurs }) => rapporteurs));
  const onlyListens = ({ id }: StaffPerson) => !pens.has(id) && !hall.isCandidate(id);
  // A small group may be of rapporteurs and candidates only: then somebody of another.
  const atOne = hall.people.some((person) => person.group === one?.id && onlyListens(person));
  switch (looker) {
    case 'pen':
      return ({ id }) => (one ? one.rapporteurs[0] === id : true);
    case 'aside':
      return ({ id }) => two?.rapporteurs[1] === id;
    case 'member':
      return (person) => (!atOne || person.group === one?.id) && onlyListens(person);
    case 'candidate':
      return (person) => !pens.has(person.id) && hall.isCandidate(person.id, FUNDS);
    case 'home':
      return (person) => person.presence === 'remote' && !pens.has(person.id);
  }
}

function found(hall: Hall, looker: Looker, test: Test): StaffPerson {
  const isHere = (one: StaffPerson) => looker === 'late' || one.presence !== 'absent';
  const person = hall.people.find((one) => isHere(one) && test(one));
  if (!person) throw new Error(`Nobody is the ${looker}.`);
  hall.reserved.add(person.id);
  return person;
}
