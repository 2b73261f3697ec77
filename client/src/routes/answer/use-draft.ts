import { useState } from 'react';
import * as z from 'zod/mini';
import { AnswerKindSchema } from '@tdt/shared/document/answers';
import type { CheckId } from '@tdt/shared/ids';
import { remember, remembered } from '../../browser/remembered';
import { answersStore } from '../../stores/answers-store';

const DraftSchema = z.object({
  check: z.string(),
  kind: z.nullable(AnswerKindSchema),
  text: z.string(),
  showName: z.boolean(),
});
/** What somebody is about to answer. */
export type Draft = Omit<z.infer<typeof DraftSchema>, 'check'>;

const KEY = 'tdt:answer-draft';

function kept(check: CheckId): Draft | null {
  try {
    const parsed = DraftSchema.safeParse(JSON.parse(remembered(KEY) ?? ''));
    return parsed.success && parsed.data.check === check ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What is being written survives "Plus tard" and a reload; without it, the answer given before is there to be changed. */
export function useDraft(check: CheckId) {
  const [draft, setDraft] = useState<Draft>(
    () =>
      kept(check) ??
      answersStore.getState().answers.get(check) ?? { kind: null, text: '', showName: false },
  );
  const write = ({ kind, text, showName }: Draft) => {
    setDraft({ kind, text, showName });
    remember(KEY, JSON.stringify({ check, kind, text, showName }));
  };
  const forget = () => remember(KEY, null);
  return { draft, write, forget };
}
