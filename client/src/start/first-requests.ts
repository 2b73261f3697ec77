/** An answer, and when it was asked for and came, in ms of this device. */
export interface Answered {
  readonly ok: boolean;
  /** Its body; null when that is not JSON. */
  readonly json: unknown;
  readonly asked: number;
  readonly answered: number;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
}

/** An answer that came longer ago than this is asked for again. */
const FRESH = 10_000;

/** Asks the server; fails when nobody answers within `patience` ms. */
export async function ask(request: Request, patience: number): Promise<Answered> {
  const { path, ...init } = request;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  const asked = Date.now();
  try {
    const response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      signal: abort.signal,
    });
    const answered = Date.now();
    const json: unknown = await response.json().catch(() => null);
    return { ok: response.ok, json, asked, answered };
  } finally {
    clearTimeout(timer);
  }
}

const early = new Map<string, Promise<Answered>>();

const keyOf = ({ method, path, headers, body }: Request): string =>
  [method, path, JSON.stringify(headers), typeof body === 'string' ? body : ''].join(' ');

/** Asks the server now for what the page will ask once its code is there. */
export function askEarly(request: Request, patience: number): Promise<Answered> {
  const answer = ask(request, patience);
  answer.catch(() => undefined);
  early.set(keyOf(request), answer);
  return answer;
}

/** The answer to the very same request, once; null when it was not asked for early, did not come, or came too long ago. */
export async function takeEarly(request: Request): Promise<Answered | null> {
  const key = keyOf(request);
  const asked = early.get(key);
  early.delete(key);
  const answer = await asked?.catch(() => null);
  return answer && Date.now() - answer.answered < FRESH ? answer : null;
}
