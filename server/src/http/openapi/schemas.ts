import * as z from 'zod/mini';
import { CreateMeetingSchema } from '@tdt/shared/protocol/create-meeting';
import {
  ContactSchema,
  ErrorBodySchema,
  ImportAnswerSchema,
  JournalAnswerSchema,
  JoinNamesAnswerSchema,
  JoinNamesSchema,
  JoinSchema,
  MeetingCreatedSchema,
  ReportContactsSchema,
  OwnAnswerSchema,
  SeatAnswerSchema,
  SeatListSchema,
} from '@tdt/shared/protocol/http';
import { TemplateSchema } from '@tdt/shared/template/template';

const NAMED = {
  CreateMeeting: CreateMeetingSchema,
  MeetingCreated: MeetingCreatedSchema,
  Template: TemplateSchema,
  Join: JoinSchema,
  JoinNames: JoinNamesSchema,
  JoinNamesAnswer: JoinNamesAnswerSchema,
  Seat: SeatAnswerSchema,
  SeatList: SeatListSchema,
  OwnAnswer: OwnAnswerSchema,
  ImportAnswer: ImportAnswerSchema,
  Contact: ContactSchema,
  ReportContacts: ReportContactsSchema,
  Journal: JournalAnswerSchema,
  Error: ErrorBodySchema,
} as const;

export type SchemaName = keyof typeof NAMED;

const pointer = (name: string): string => `#/components/schemas/${name}`;

/** The schema of that name, where an answer or a body is described. */
export const ref = (name: SchemaName) => ({ $ref: pointer(name) });

/** Every named schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1: the very ones that the server checks with. */
export function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  // As they come in: answers may gain fields, a client must not refuse those that it does not know.
  const { schemas } = z.toJSONSchema(registry, { uri: pointer, io: 'input' });
  const described: Record<string, object> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const own = Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id');
    described[name] = Object.fromEntries<unknown>(own);
  }
  return described;
}
