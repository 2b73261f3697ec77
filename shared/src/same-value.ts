import { equalityDeep } from 'lib0/function';

/** Whether two JSON values say the same, whatever the order of their keys. */
export const sameValue = (a: unknown, b: unknown): boolean => equalityDeep(a, b);
