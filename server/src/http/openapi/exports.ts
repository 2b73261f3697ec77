import { EXPORTS } from '../../exports/registry';

/** What `GET /api/meetings/{id}/exports/{name}` is, from the registry that answers it. */
export function exportOperation(
  meeting: object,
  locale: object,
  errors: Readonly<Record<string, object>>,
) {
  const types = [...new Set([...EXPORTS.values()].map(({ contentType }) => contentType))];
  const binary = { schema: { type: 'string', format: 'binary' } };
  return {
    operationId: 'export',
    tags: ['exports'],
    summary: 'A document of the meeting, to print, to send or to keep',
    description:
      'Facilitators and the meeting rapporteur; next.ics for every admitted seat. No study and no proposal that is not revealed is in any of them; one with contact details is a line of the journal.',
    security: [{ session: [] }],
    parameters: [
      meeting,
      {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', enum: [...EXPORTS.keys()] },
      },
      locale,
      {
        name: 'group',
        in: 'query',
        description: 'Number of the only group wanted, in documents that have a part for each.',
        schema: { type: 'integer', minimum: 1 },
      },
      {
        name: 'contacts',
        in: 'query',
        description: '1 puts everybody’s contact details into meeting.json (facilitators).',
        schema: { type: 'string', enum: ['1'] },
      },
      {
        name: 'download',
        in: 'query',
        description: '1 names it an attachment.',
        schema: { type: 'string', enum: ['1'] },
      },
    ],
    responses: {
      200: {
        description: 'The document.',
        content: Object.fromEntries(types.map((type) => [type, binary])),
      },
      ...errors,
    },
  };
}
