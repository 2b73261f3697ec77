/**
 * Work cut into short steps: who runs it may do something else between two of them. A file of thousands of lines is read
 * while others type.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
