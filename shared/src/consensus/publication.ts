import * as z from 'zod/mini';
import { ListEntrySchema, ReportSchema } from '../document/values';
import { CandidacyIdSchema, PersonIdSchema } from '../ids';
import type { Publication } from './types';

const entries = z.array(ListEntrySchema);

const PublicationSchema = z.object({
  active: z.boolean(),
  recused: z.array(CandidacyIdSchema),
  lists: z.object({
    qualities: entries,
    pastPractice: entries,
    goodExperiences: entries,
    vigilance: entries,
  }),
  qualities: z.int(),
  spoken: z.boolean(),
  state: z.enum(['todo', 'started', 'reported']),
  reportedAt: z.nullable(z.number()),
  again: z.exactOptional(z.enum(['arrived', 'gone'])),
  away: z.exactOptional(z.array(PersonIdSchema)),
  first: z.nullable(z.object({ report: ReportSchema, at: z.number(), late: z.boolean() })),
  later: z.nullable(z.object({ report: ReportSchema, at: z.number() })),
  revealed: z.boolean(),
});

/** A publication as storage gives it back (it is kept as JSON); null when it is none. */
export function readPublication(value: unknown): Publication | null {
  const parsed = PublicationSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
