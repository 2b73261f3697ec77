import * as z from 'zod/mini';
import { ArgumentIdSchema, CheckIdSchema, PersonIdSchema } from '../ids';
import type { CheckId, PersonId } from '../ids';
import { parseRoot } from './read';
import type { ReadRoot } from './roots';
import { PRIVATE } from './sections';

/*
 * Answers to a phone check (`method.md`, "Checking and acting consensus"). What a person answered stands in the section
 * `private`, which no device ever receives; what the facilitators entered for those without a phone stands in `staff`.
 */

/** The three answers to a check. */
export const ANSWER_KINDS = ['adhesion', 'reservation', 'opposition'] as const;
export const AnswerKindSchema = z.enum(ANSWER_KINDS);
export type AnswerKind = z.infer<typeof AnswerKindSchema>;

/** `private/answers`, key = `<check>.<person>`: one answer a person, the last one given. */
const AnswerSchema = z.object({
  check: CheckIdSchema,
  person: PersonIdSchema,
  kind: AnswerKindSchema,
  /** The argument of an opposition, the comment of a reservation or nothing. */
  text: z.string().check(z.maxLength(2000)),
  /** The person agreed to be named beside their words. */
  showName: z.boolean(),
  /** The id under which their words reach the console. */
  argument: ArgumentIdSchema,
  /** The facilitators entered it for somebody without a phone. */
  entered: z.boolean(),
});
export type Answer = z.infer<typeof AnswerSchema>;

/** `private/checks`, key = check: mixed into what is kept of commands, so that no answer can be guessed from it. */
const PrivateCheckSchema = z.object({ salt: z.string().check(z.minLength(8), z.maxLength(80)) });

const count = z.int().check(z.minimum(0), z.maximum(1000));

/** How many gave each answer. */
export const CountsByAnswerSchema = z.object({
  adhesions: count,
  reservations: count,
  oppositions: count,
});

/** `staff/entered`, key = check: people without a phone, by name (whose answer only is private) or as counts. */
export const EnteredSchema = z.object({
  check: CheckIdSchema,
  people: z.array(PersonIdSchema),
  counts: CountsByAnswerSchema,
  /** One for each opposition of `counts`. */
  arguments: z.array(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type Entered = z.infer<typeof EnteredSchema>;

/** The section `private`, for the server's own rules. */
export interface PrivateState {
  /** By `<check>.<person>`. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** By check. */
  readonly checks: ReadonlyMap<string, { readonly salt: string }>;
}

/** Key of a person's answer to a check. */
export const answerKey = (check: CheckId, person: PersonId): string => `${check}.${person}`;

/** Reads the section `private`; empty for every device. */
export function readPrivate(read: ReadRoot): PrivateState {
  return {
    answers: parseRoot(read(PRIVATE.answers), AnswerSchema),
    checks: parseRoot(read(PRIVATE.checks), PrivateCheckSchema),
  };
}
