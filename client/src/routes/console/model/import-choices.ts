import type { HeaderChoice } from '@tdt/shared/imports/header';

/** Columns, tasks, sheet and titles corrected by hand; the rest is found out by the server. */
export interface Choices {
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly tasks: Readonly<Record<string, string>>;
  readonly sheet: string | null;
  readonly header: HeaderChoice | null;
}

/**
 * Gives a column to a field. A field that had it takes the one that is left: choosing the first name's column for the
 * surname swaps the two.
 */
export function withColumn(
  choices: Choices,
  found: Readonly<Record<string, string | null>>,
  field: string,
  header: string | null,
): Choices {
  const before = found[field] ?? null;
  const other =
    header === null ? undefined : Object.keys(found).find((key) => found[key] === header);
  const swapped = other === undefined || other === field ? {} : { [other]: before };
  return { ...choices, mapping: { ...choices.mapping, ...swapped, [field]: header } };
}
