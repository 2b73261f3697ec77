import { refuse } from '../errors';
import type { RefusalReason } from '../errors';
import type { TemplateProblem, TemplateProblemCode } from '../template/problems';

const REASONS: Partial<Record<TemplateProblemCode, RefusalReason>> = {
  empty: 'text_missing',
  too_long: 'text_too_long',
  remote_above_size: 'remote_above_size',
  accent_pale: 'accent_pale',
};

/** A problem of one task, step or setting, as the refusal of the command that would bring it about. */
export function templateRefusal({ path, code, limit }: TemplateProblem) {
  const field = String(path[0]);
  return refuse('invalid', REASONS[code] ?? 'field_invalid', {
    field,
    params: { field, ...(limit === undefined ? {} : { limit }) },
  });
}
