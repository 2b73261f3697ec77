import { Router } from 'express';
import type { Request, Response } from 'express';
import { canonicalCode, JoinNamesSchema, JoinSchema } from '@tdt/shared/protocol/http';
import type { Join, JoinNamesAnswer } from '@tdt/shared/protocol/http';
import { erasesAt } from '@tdt/shared/report/erasure';
import { cleanText } from '@tdt/shared/people/clean';
import { foldedWords } from '@tdt/shared/people/fold';
import { matchNames } from '@tdt/shared/people/match-names';
import { isWelcoming } from '@tdt/shared/people/welcoming';
import type { Meeting } from '../meetings/meeting';
import { joinByCode, NAME_MAX } from '../seats/join';
import { openLink } from '../seats/open-link';
import { hashSecret } from '../seats/secrets';
import { sessionToken } from '../seats/sessions';
import type { SeatRecord } from '../storage/storage';
import { giveSeat, readBody, requireAllowed } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';

type ByCode = Extract<Join, { code: string }>;
type BySecret = Extract<Join, { secret: string }>;
type Joined = { readonly meeting: Meeting; readonly seat: SeatRecord };

const MIN_QUERY = 3;
const letters = (query: string): number => foldedWords(query).join('').length;
const MAX_NAMES = 5;

/** A wrong code counts against the address; a right one never does (a whole room may share one address). */
async function meetingByCode(deps: HttpDeps, request: Request, typed: string): Promise<Meeting> {
  const attempt = { address: request.ip ?? '', code: typed };
  requireAllowed(await deps.limits.join.allowed(attempt));
  const meeting = await deps.registry.byCode(canonicalCode(typed));
  if (meeting) return meeting;
  await deps.limits.join.failed(attempt);
  return reject('not_found', 'unknown_code', { field: 'code' });
}

async function byCode(deps: HttpDeps, request: Request, input: ByCode): Promise<Joined> {
  const meeting = await meetingByCode(deps, request, input.code);
  const own = await deps.sessions.seatsIn(sessionToken(request), meeting);
  const seat = await meeting.change((view) => joinByCode(meeting, view, input, own, deps.now()));
  return { meeting, seat };
}

async function bySecret(deps: HttpDeps, request: Request, input: BySecret): Promise<Joined> {
  const { secret, name = '' } = input;
  const attempt = { address: request.ip ?? '' };
  requireAllowed(await deps.limits.join.allowed(attempt));
  const found = await deps.storage.meetingBySecret(hashSecret(secret));
  const meeting = found ? await deps.registry.open(found.meeting.id) : null;
  const seat = found && meeting?.seat(found.seat);
  if (meeting && seat?.status === 'admitted')
    return { meeting, seat: await takeSeat(deps, request, meeting, seat, name) };
  await deps.limits.join.failed(attempt);
  return reject('not_found', 'unknown_secret', { field: 'secret' });
}

/**
 * The seat in this browser. One that has it already finds it as it is; another one is counted, so that nothing is seized
 * silently. The seat is read again in the turn: one taken back in between must not come back.
 */
async function takeSeat(
  deps: HttpDeps,
  request: Request,
  meeting: Meeting,
  seat: SeatRecord,
  typed: string,
): Promise<SeatRecord> {
  const label = cleanText(typed, NAME_MAX);
  const own = await deps.sessions.seatsIn(sessionToken(request), meeting);
  if (own.some(({ id }) => id === seat.id) && (label === '' || seat.label !== '')) return seat;
  return meeting.change(
    () =>
      openLink(meeting, seat.id, label, deps.now()) ??
      reject('not_found', 'unknown_secret', { field: 'secret' }),
  );
}

/** The group whose poster was scanned, and whether it is full; null when there is none of that number. */
function groupOfPoster(meeting: Meeting, number: number): JoinNamesAnswer['group'] {
  const { state } = meeting.view;
  const group = state.groups.find((one) => one.number === number);
  if (!group) return null;
  const members = [...state.people.values()].filter((person) => person.group === group.id).length;
  return { number, members, full: members >= state.settings.groupSize };
}

/** POST /api/join, POST /api/join/names */
export function joinRouter(deps: HttpDeps): Router {
  const router = Router();

  router.post('/', async (request: Request, response: Response) => {
    const input = readBody(request, JoinSchema);
    const { meeting, seat } =
      'secret' in input ? await bySecret(deps, request, input) : await byCode(deps, request, input);
    await giveSeat(deps, request, response, meeting, seat);
    response.json({ ...meeting.seatAnswer(seat), origin: deps.publicUrl() });
  });

  router.post('/names', async (request: Request, response: Response) => {
    const input = readBody(request, JoinNamesSchema);
    const meeting = await meetingByCode(deps, request, input.code);
    requireAllowed(await deps.limits.names({ address: request.ip ?? '', code: input.code }));
    const { state, staff } = meeting.view;
    const members = [...staff.people.values()].filter((person) => person.member);
    // Letters, not characters: a list of members is not to be read off by "a..", "b.."
    const open = state.door === 'open' && letters(input.query) >= MIN_QUERY;
    const people = open ? matchNames(input.query, members).slice(0, MAX_NAMES) : [];
    const answer: JoinNamesAnswer = {
      meeting: {
        title: state.info.title,
        date: state.info.date,
        code: state.info.code,
        door: state.door,
        welcoming: isWelcoming(state, deps.now()),
        erased: erasesAt(state),
      },
      ...(input.group === undefined ? {} : { group: groupOfPoster(meeting, input.group) }),
      people: people.map(({ person: { id, first, last, origin } }) => ({
        id,
        first,
        last,
        origin,
      })),
    };
    response.json(answer);
  });

  return router;
}
