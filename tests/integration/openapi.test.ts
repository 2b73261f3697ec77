import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { createMeeting } from '../support/meeting';
import { startServer } from '../support/server';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, object>>;
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

async function describe() {
  const server = await startServer();
  const stranger = new Agent(server.origin);
  const answer = await stranger.request('GET', '/api/openapi.json');
  expect(answer.status).toBe(200);
  return { server, stranger, description: answer.body as Description };
}

function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsOf(inner),
  );
}

test('the description is OpenAPI 3.1 and every reference in it leads somewhere', async () => {
  const { description } = await describe();
  expect(description.openapi).toMatch(/^3\.1\./);
  const refs = refsOf(description);
  expect(refs.length).toBeGreaterThan(20);
  for (const ref of new Set(refs)) {
    const [, , kind = '', name = ''] = ref.split('/');
    expect(description.components[kind]?.[name], ref).toBeTypeOf('object');
  }
  const ids = Object.values(description.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('every route described exists, and answers a stranger with a status that is described', async () => {
  const { server, description } = await describe();
  const { created } = await createMeeting(server);
  for (const [path, operations] of Object.entries(description.paths))
    for (const [method, operation] of Object.entries(operations)) {
      const address = path
        .replace('{id}', created.id)
        .replace('{person}', 'nobody')
        .replace('{name}', 'attendance.pdf')
        .replace('{seat}', 'none')
        .replace('{check}', 'none');
      const { status, body } = await new Agent(server.origin).request(
        method.toUpperCase(),
        address,
        method === 'get' || method === 'delete' ? undefined : {},
      );
      expect(Object.keys(operation.responses), `${method} ${path}`).toContain(String(status));
      if (operation.security) expect([401, 404]).toContain(status);
      // What no router takes is answered in these words; a route that exists says something else.
      const error = (body as { error?: { message: string } }).error;
      expect(error?.message ?? '', `${method} ${path}`).not.toMatch(/Ce que vous cherchez/);
    }
});
