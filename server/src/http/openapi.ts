import { Router } from 'express';
import { ERROR_CODES } from '@tdt/shared/errors';
import { PROTOCOL_VERSION } from '@tdt/shared/protocol/http';
import { SESSION_COOKIE } from '../seats/sessions';
import { PATHS } from './openapi/paths';
import { componentSchemas, ref } from './openapi/schemas';

/** What each status means, with the `code` of the body. */
const ERRORS = {
  400: 'bad_request: the body does not have the expected form.',
  401: 'unauthenticated: this browser holds no such seat.',
  403: 'forbidden or door_closed: the seat may not, the Origin is foreign, or the door is closed.',
  404: 'not_found: there is none, or none for this browser.',
  409: 'conflict or out_of_step: something changed meanwhile; look and try again.',
  413: 'too_large: the body or the file.',
  422: 'invalid: a field holds something that cannot be; `field` names it.',
  429: 'rate_limited: too many attempts; wait a minute.',
  500: 'The server met a problem; nothing was changed.',
  503: 'storage_damaged: what is stored of this meeting cannot be read any more.',
  507: 'storage_full: the server can no longer save.',
} as const;

const errorResponses = () =>
  Object.fromEntries(
    Object.entries(ERRORS).map(([status, description]) => [
      status,
      { description, content: { 'application/json': { schema: ref('Error') } } },
    ]),
  );

function describe(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tour de table',
      version: String(PROTOCOL_VERSION),
      description: `The HTTP part of the wire protocol. What is live goes through /sync and /signals: see docs/protocol.md. Error codes: ${ERROR_CODES.join(', ')}.`,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    tags: ['server', 'meetings', 'seats', 'imports', 'contacts', 'people', 'exports'].map(
      (name) => ({
        name,
      }),
    ),
    paths: PATHS,
    components: {
      schemas: componentSchemas(),
      responses: errorResponses(),
      parameters: {
        locale: {
          name: 'locale',
          in: 'query',
          description: 'Language of messages; else Accept-Language, else French.',
          schema: { type: 'string', enum: ['fr', 'en'] },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
      },
    },
  };
}

/** GET /api/openapi.json: made once, from the schemas with which the server checks what it is sent. */
export function openapiRouter(): Router {
  const router = Router();
  let text: string | null = null;
  router.get('/openapi.json', (_request, response) => {
    text ??= JSON.stringify(describe());
    response.type('application/json').send(text);
  });
  return router;
}
