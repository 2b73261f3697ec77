import { exportOperation } from './exports';
import { ref } from './schemas';
import type { SchemaName } from './schemas';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 507;

const json = (schema: object) => ({ 'application/json': { schema } });

/** An answer of the server: what it means, and its body if it has one. */
const answer = (description: string, name?: SchemaName, headers?: object) => ({
  description,
  ...(name === undefined ? {} : { content: json(ref(name)) }),
  ...(headers === undefined ? {} : { headers }),
});

const body = (name: SchemaName) => ({ required: true, content: json(ref(name)) });

/** What may go wrong. Any route refuses a foreign Origin (403) and says so when it broke (500). */
function errors(...statuses: readonly Status[]): Record<string, object> {
  const all = [...new Set<number>([...statuses, 403, 500])].sort((a, b) => a - b);
  return Object.fromEntries(
    all.map((status) => [String(status), { $ref: `#/components/responses/${status}` }]),
  );
}

const pathParameter = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,40}$' },
});
const MEETING = pathParameter('id', 'The meeting, one in which this browser holds a seat.');
const PERSON = pathParameter('person', 'Somebody of the meeting.');
const SEAT = pathParameter('seat', 'A seat that this browser holds.');
const CHECK = pathParameter('check', 'A round of a check.');
const LOCALE = { $ref: '#/components/parameters/locale' };

const COOKIE = {
  'Set-Cookie': {
    description:
      'tdt=…; HttpOnly; SameSite=Lax; Secure over https. It holds every seat of the browser.',
    schema: { type: 'string' },
  },
};
const SESSION = [{ session: [] }];

/** The fields of an import's form. */
const importFields = (taskMapping: boolean) => ({
  file: {
    type: 'string',
    contentMediaType: 'application/octet-stream',
    description:
      'XLSX, ODS or CSV, told by its bytes, at most 2 MB and 5000 lines; separator and encoding are found out. Formulas are never computed.',
  },
  sheet: {
    type: 'string',
    description:
      'The sheet of a workbook; left out, the first that is not hidden and holds something.',
  },
  header: {
    type: 'string',
    enum: ['first', 'none'],
    description:
      'Whether there are titles; left out, it is found out. Without titles columns are called #1, #2…',
  },
  pasted: {
    type: 'string',
    enum: ['true', '1', 'false', '0'],
    description: 'The file is pasted text, which often has no titles.',
  },
  mapping: {
    type: 'string',
    contentMediaType: 'application/json',
    description: 'JSON: {field: header or null}; fields left out are guessed.',
  },
  ...(taskMapping
    ? {
        taskMapping: {
          type: 'string',
          contentMediaType: 'application/json',
          description: 'JSON: {text of the file: task id} for tasks that were not known.',
        },
      }
    : {}),
  dryRun: {
    type: 'string',
    enum: ['true', '1', 'false', '0'],
    description: 'Changes nothing and answers what would happen.',
  },
});

const importOperation = (operationId: string, summary: string, taskMapping: boolean) => ({
  post: {
    operationId,
    tags: ['imports'],
    summary,
    description:
      'Facilitators. One turn: all of it or nothing. Problems of the file are answered with 200: lines that can be read are kept. The same file again adds nobody.',
    security: SESSION,
    parameters: [MEETING, LOCALE],
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: importFields(taskMapping),
          },
        },
      },
    },
    responses: {
      200: answer('What was done, or would be.', 'ImportAnswer'),
      ...errors(400, 404, 409, 413, 429, 507),
    },
  },
});

const contactParameters = [MEETING, PERSON, LOCALE];

/** Every route of the programming interface. */
export const PATHS = {
  '/healthz': {
    get: {
      operationId: 'health',
      tags: ['server'],
      summary: 'Whether the server runs and its storage is open',
      responses: {
        200: {
          description: 'It does.',
          content: json({
            type: 'object',
            properties: { status: { const: 'ok' } },
            required: ['status'],
          }),
        },
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'openapi',
      tags: ['server'],
      summary: 'This description',
      responses: { 200: { description: 'OpenAPI 3.1.', content: json({ type: 'object' }) } },
    },
  },
  '/api/meetings': {
    post: {
      operationId: 'createMeeting',
      tags: ['meetings'],
      summary: 'Create a meeting; the caller becomes its facilitator',
      parameters: [LOCALE],
      requestBody: body('CreateMeeting'),
      responses: {
        201: answer(
          'Created. The links hold secrets: they are shown once.',
          'MeetingCreated',
          COOKIE,
        ),
        ...errors(400, 413, 422, 429, 507),
      },
    },
  },
  '/api/meetings/{id}': {
    delete: {
      operationId: 'eraseMeeting',
      tags: ['meetings'],
      summary: 'Erase every trace of a meeting at once (facilitators)',
      security: SESSION,
      parameters: [MEETING, LOCALE],
      responses: { 204: answer('Erased; devices are closed with 4404.'), ...errors(404) },
    },
  },
  '/api/meetings/{id}/imports/members': importOperation(
    'importMembers',
    'Import the list of members',
    false,
  ),
  '/api/meetings/{id}/imports/candidacies': importOperation(
    'importCandidacies',
    'Import candidacies',
    true,
  ),
  '/api/meetings/{id}/report/contacts': {
    get: {
      operationId: 'readReportContacts',
      tags: ['contacts'],
      summary: 'Contact details of the people whom the report names now',
      description:
        'Facilitators and the meeting rapporteur. Each reading is a line of the journal.',
      security: SESSION,
      parameters: [MEETING, LOCALE],
      responses: { 200: answer('By person.', 'ReportContacts'), ...errors(404, 409) },
    },
  },
  '/api/meetings/{id}/journal': {
    get: {
      operationId: 'readJournal',
      tags: ['meetings'],
      summary: 'Every line of the journal: ids and counts, no name',
      description: 'Facilitators and the meeting rapporteur.',
      security: SESSION,
      parameters: [MEETING, LOCALE],
      responses: { 200: answer('Oldest first.', 'Journal'), ...errors(404) },
    },
  },
  '/api/meetings/{id}/people/{person}/contact': {
    get: {
      operationId: 'readContact',
      tags: ['contacts'],
      summary: 'Contact details of a person',
      description:
        'Facilitators and the meeting rapporteur. Each reading is a line of the journal.',
      security: SESSION,
      parameters: contactParameters,
      responses: {
        200: answer('What is known; null where nothing is.', 'Contact'),
        ...errors(404),
      },
    },
    put: {
      operationId: 'writeContact',
      tags: ['contacts'],
      summary: 'Replace the contact details of a person',
      description:
        'Facilitators and the meeting rapporteur. Each writing is a line of the journal.',
      security: SESSION,
      parameters: contactParameters,
      requestBody: body('Contact'),
      responses: { 200: answer('As written.', 'Contact'), ...errors(400, 404, 413, 507) },
    },
  },
  '/api/meetings/{id}/people/{person}/data': {
    get: {
      operationId: 'exportPerson',
      tags: ['people'],
      summary: 'Everything that is kept of one person',
      description:
        'Facilitators; and the person, from a seat of their own, who alone reads their answers to checks. A line of the journal.',
      security: SESSION,
      parameters: contactParameters,
      responses: {
        200: {
          description: 'A JSON file. What groups study is not in it.',
          content: json({ type: 'object' }),
        },
        ...errors(404, 409),
      },
    },
  },
  '/api/meetings/{id}/people/{person}': {
    delete: {
      operationId: 'erasePerson',
      tags: ['people'],
      summary: 'Erase one person',
      description:
        'Facilitators. Nothing of them is left in the database, nor in a later backup; what was decided stays without their name. A new epoch: every device is closed with 4409. Refused while they run the meeting or a check by phone is open.',
      security: SESSION,
      parameters: contactParameters,
      responses: { 204: answer('Erased.'), ...errors(404, 409, 507) },
    },
  },
  '/api/meetings/{id}/exports/{name}': {
    get: exportOperation(MEETING, LOCALE, errors(404, 409, 429)),
  },
  '/api/meetings/{id}/candidacies/{candidacy}/contact': {
    put: {
      operationId: 'giveContact',
      tags: ['contacts'],
      summary: 'Give the contact details of somebody proposed on the spot',
      description:
        'The seat that proposed them, once, within half an hour. Completes what is known; nothing is read or answered.',
      security: SESSION,
      parameters: [
        MEETING,
        pathParameter('candidacy', 'A candidacy proposed from this seat.'),
        LOCALE,
      ],
      requestBody: body('Contact'),
      responses: { 204: answer('Given.'), ...errors(400, 404, 409, 413, 507) },
    },
  },
  '/api/join': {
    post: {
      operationId: 'join',
      tags: ['seats'],
      summary: 'Take a seat with the code and a name, or with the secret of a link',
      description:
        'With the code, a member whose name is free is admitted at once; anybody else is `pending` until a facilitator decides. The secret is what follows # in a link.',
      parameters: [LOCALE],
      requestBody: body('Join'),
      responses: {
        200: answer('The seat.', 'Seat', COOKIE),
        ...errors(400, 404, 413, 422, 429, 507),
      },
    },
  },
  '/api/join/names': {
    post: {
      operationId: 'findNames',
      tags: ['seats'],
      summary: 'The meeting of a code, and at most five names of its list that fit what was typed',
      parameters: [LOCALE],
      requestBody: body('JoinNames'),
      responses: {
        200: answer('Names from three letters on, while the door is open.', 'JoinNamesAnswer'),
        ...errors(400, 404, 413, 429),
      },
    },
  },
  '/api/seats': {
    get: {
      operationId: 'listSeats',
      tags: ['seats'],
      summary: 'Every seat that this browser holds; none without the cookie',
      parameters: [LOCALE],
      responses: { 200: answer('The seats.', 'SeatList'), ...errors() },
    },
  },
  '/api/seats/{seat}': {
    get: {
      operationId: 'readSeat',
      tags: ['seats'],
      summary: 'One seat: its status, role, group and sections now',
      security: SESSION,
      parameters: [SEAT, LOCALE],
      responses: { 200: answer('The seat.', 'Seat'), ...errors(401) },
    },
  },
  '/api/seats/{seat}/answers/{check}': {
    get: {
      operationId: 'readOwnAnswer',
      tags: ['seats'],
      summary: 'What the person of this seat answered to a phone check; nobody else can read it',
      security: SESSION,
      parameters: [SEAT, CHECK, LOCALE],
      responses: {
        200: answer('Null without an answer, and once the plenary acted.', 'OwnAnswer'),
        ...errors(401),
      },
    },
  },
} as const;
