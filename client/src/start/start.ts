import { remembered } from '../browser/remembered';
import { firstLocale } from './first-locale';
import { askEarly } from './first-requests';
import { openFirstSocket } from './first-socket';
import { preload } from './preload';

/*
 * Runs first, while the page's own code is on its way: what this address will need is then on the line at the same time, and
 * not one after the other. It only asks; whatever fails here is asked for again by the page. It imports nothing but its own
 * small files, so that nothing is waited for.
 */

/** As for any call (`api.ts`). */
const PATIENCE = 15_000;

const locale = firstLocale();
const words = (...names: readonly string[]) => preload(...names.map((name) => `${locale}/${name}`));

type SurfaceName = 'phone' | 'follower' | 'plenary' | 'console';

/** The surface of a role and the catalogue that it begins with; `surface.tsx` has the last word. */
const SURFACE_OF: Readonly<Record<string, readonly [SurfaceName, string]>> = {
  groupRapporteur: ['phone', 'phone-first'],
  participant: ['follower', 'follower'],
  plenary: ['plenary', 'plenary'],
  facilitator: ['console', 'console'],
  meetingRapporteur: ['console', 'console'],
};
/** What is asked for in the address itself, whatever the role. */
const ASKED: Readonly<Record<string, SurfaceName>> = {
  plenary: 'plenary',
  console: 'console',
  follow: 'follower',
};

/** What the server says of a seat, as far as it is read here; `shared/protocol/http.ts` has the whole. */
interface Seat {
  readonly [part: string]: unknown;
}
const isSeat = (answer: unknown): answer is Seat => typeof answer === 'object' && answer !== null;

function surfaceOf(seat: unknown): SurfaceName | null {
  const [surface, catalogue] = (isSeat(seat) && SURFACE_OF[String(seat['role'])]) || [];
  if (surface === undefined || catalogue === undefined) return null;
  preload(surface);
  words(catalogue);
  return surface;
}

/** Where this browser notes the name of its copy (`meeting/local-copy.ts`). */
const hasCopy = (meeting: string, seat: string): boolean =>
  remembered(`tdt:copy:${meeting}:${seat}`) !== null;

/** Asks for the document of a seat of which nothing is kept here: with a copy less is asked for, and by the page. */
function openDocument(answer: unknown): void {
  if (!isSeat(answer) || answer['status'] !== 'admitted') return;
  const { meetingId: meeting, seat, epoch, rights } = answer;
  if (typeof meeting !== 'string' || typeof seat !== 'string' || hasCopy(meeting, seat)) return;
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const params = Object.entries({ seat, epoch, rights }).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  openFirstSocket(`${scheme}://${location.host}/sync/${meeting}?${params.join('&')}`);
}

async function startSeat(seat: string, asked: SurfaceName | undefined) {
  // Before the files: a browser has six lines at a time, and what comes next depends on the answer.
  const answer = askEarly(
    {
      method: 'GET',
      path: `/api/seats/${encodeURIComponent(seat)}`,
      headers: { 'Accept-Language': locale },
      body: null,
    },
    PATIENCE,
  );
  words('common');
  preload('seat');
  const heard = answer.then(
    ({ ok, json }) => {
      if (ok) openDocument(json);
      return ok ? json : null;
    },
    () => null,
  );
  if (asked !== undefined) {
    preload(asked);
    words(asked);
    return asked;
  }
  const kept = remembered(`tdt:seat:${seat}`);
  return (kept !== null && surfaceOf(JSON.parse(kept))) || surfaceOf(await heard);
}

function startJoin(code: string): void {
  preload('join');
  words('join');
  const group = Number(new URLSearchParams(location.search).get('g') ?? '');
  void askEarly(
    {
      method: 'POST',
      path: '/api/join/names',
      headers: { 'Accept-Language': locale, 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, query: '', ...(group > 0 ? { group } : {}) }),
    },
    PATIENCE,
  );
}

async function start(): Promise<SurfaceName | null> {
  const [, first = '', second = '', third = ''] = location.pathname
    .split('/')
    .map(decodeURIComponent);
  if (first === 'm') return startSeat(second, ASKED[third]);
  words('common');
  if (first === 'r') startJoin(second);
  else if (first === 's') {
    preload('secret', 'seat');
    words('join');
  } else if (first === '') {
    preload('home');
    words('join');
  }
  return null;
}

/** What the seat of the address shows, as far as can be said before its document is there. */
export const firstSurface = start().catch(() => null);

// The first date that is formatted has the platform load its calendar, a seventh of a second on a slow phone: it waits for files now.
setTimeout(() => new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Paris' }).format());
