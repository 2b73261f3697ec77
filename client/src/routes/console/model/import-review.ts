import type { ImportAnswer } from '@tdt/shared/protocol/http';

export type Problem = ImportAnswer['problems'][number];

/** A dry run sorted for reading: what stops the file, what is to correct, what is to choose, what is only told. */
export interface ImportReview {
  readonly file: readonly Problem[];
  readonly lines: readonly Problem[];
  /** One per text that matches no task, with every line where it stands. */
  readonly tasks: readonly UnknownTask[];
  readonly duplicates: readonly Problem[];
  readonly notices: readonly Problem[];
}

export interface UnknownTask {
  readonly text: string;
  readonly lines: readonly number[];
  readonly proposal: string | null;
}

export function reviewOf({ problems }: Pick<ImportAnswer, 'problems'>): ImportReview {
  const of = (kind: Problem['kind']) => problems.filter((problem) => problem.kind === kind);
  return {
    file: of('file'),
    lines: of('line'),
    tasks: unknownTasks(of('task')),
    duplicates: of('duplicate'),
    notices: of('notice'),
  };
}

function unknownTasks(problems: readonly Problem[]): UnknownTask[] {
  const texts = new Map<string, UnknownTask>();
  for (const { value = '', line, proposal } of problems) {
    const known = texts.get(value);
    texts.set(value, {
      text: value,
      lines: [...(known?.lines ?? []), line],
      proposal: known?.proposal ?? proposal ?? null,
    });
  }
  return [...texts.values()];
}

/** Lines that were in the meeting before this file: a line twice in the file itself is told as a duplicate. */
export function knownBefore(answer: Pick<ImportAnswer, 'merged' | 'problems'>): number {
  const twice = answer.problems.filter(({ kind }) => kind === 'duplicate').length;
  return Math.max(0, answer.merged - twice);
}
