import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMeeting } from '../support/meeting';
import { openRaw } from '../support/raw-socket';
import { startServer, temporaryFolder } from '../support/server';
import { waitUntil } from '../support/wait';

/** A server with a built page of two files. */
async function serverWithPage() {
  const clientDir = temporaryFolder();
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Tour de table</title>');
  writeFileSync(join(clientDir, 'assets', 'page-1a2b.js'), 'export {};');
  return startServer({ clientDir });
}

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': "'self'",
  'script-src-attr': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

function expectHeaders(what: string, headers: Headers): void {
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ');
      return [name, values.join(' ')] as const;
    }),
  );
  for (const [name, value] of Object.entries(POLICY))
    expect({ what, name, value: policy.get(name) }).toEqual({ what, name, value });
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:\/\//);
  for (const [name, value] of [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'SAMEORIGIN'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-powered-by', null],
  ] as const)
    expect({ what, name, value: headers.get(name) }).toEqual({ what, name, value });
}

test('the page, its files, the API, errors and downloads all carry the same strict headers', async () => {
  const server = await serverWithPage();
  const { created, facilitator } = await createMeeting(server);
  const meeting = `/api/meetings/${created.id}`;
  const kinds: [what: string, path: string, status: number][] = [
    ['the page', '/', 200],
    ['a page by its address', '/r/ABCDEF', 200],
    ['a file of the page', '/assets/page-1a2b.js', 200],
    ['a file that is not there', '/assets/none.js', 404],
    ['a path out of the folder', '/assets/..%2f..%2fpackage.json', 400],
    ['a path that cannot be decoded', '/assets/%E0%A4%A', 400],
    ['health', '/healthz', 200],
    ['the API', `/api/seats/${created.seat}`, 200],
    ['an unknown route of the API', '/api/nothing', 404],
    ['a meeting that is not theirs', '/api/meetings/m-none/journal', 404],
    ['a download', `${meeting}/exports/meeting.json?download=1`, 200],
    ['a file of one person', `${meeting}/people/nobody/data`, 404],
    ['the description', '/api/openapi.json', 200],
  ];
  for (const [what, path, status] of kinds) {
    const { status: answered, headers } = await facilitator.request('GET', path);
    expect({ what, status: answered }).toEqual({ what, status });
    expectHeaders(what, headers);
    if (path.startsWith('/api'))
      expect({ what, cache: headers.get('cache-control') }).toEqual({ what, cache: 'no-store' });
  }
  for (const [what, body, headers] of [
    ['a body that is no JSON', '{"title":', {}],
    ['a body that is too large', JSON.stringify({ title: 'x'.repeat(300_000) }), {}],
    ['a foreign page', '{"title":"Essai"}', { origin: 'https://ailleurs.example' }],
  ] as const) {
    const answer = await fetch(`${server.origin}/api/meetings`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expectHeaders(what, answer.headers);
  }
});

test('an upgrade that is refused says nothing but that, and closes', async () => {
  const server = await serverWithPage();
  const { created } = await createMeeting(server);
  const foreign = await openRaw(server.port, `/sync/${created.id}`, {
    Origin: 'https://ailleurs.example',
  });
  await waitUntil('the refusal', () => foreign.closed);
  const said = foreign.received.toString('latin1');
  expect(said.split('\r\n')[0]).toBe('HTTP/1.1 403 Forbidden');
  expect(said).not.toMatch(/set-cookie|express|node|ws\//i);
});

test('a foreign page changes nothing: every route that writes refuses its origin, with the cookie or not', async () => {
  const server = await serverWithPage();
  const { created, facilitator } = await createMeeting(server);
  const foreign = { origin: 'https://ailleurs.example' };
  const at = `/api/meetings/${created.id}`;
  const join = { code: created.code, name: 'Eve', presence: 'room' };
  const asked: [string, string, unknown?][] = [
    ['POST', '/api/meetings', { title: 'Essai' }],
    ['POST', '/api/join', join],
    ['POST', '/api/join/names', { code: created.code, query: 'mar' }],
    ['PUT', `${at}/people/p1/contact`, { email: null, phone: null, address: null }],
    ['DELETE', `${at}/people/p1`],
    ['POST', `${at}/imports/members`, new FormData()],
    ['DELETE', at],
    ['GET', `/api/seats/${created.seat}`],
  ];
  for (const [method, path, body] of asked) {
    const answer = await facilitator.request(method, path, body, foreign);
    expect({ method, path, status: answer.status }).toEqual({ method, path, status: 403 });
    expect(answer.body).toMatchObject({ error: { code: 'forbidden' } });
  }
  expect((await facilitator.request('GET', `/api/seats/${created.seat}`)).status).toBe(200);
});
