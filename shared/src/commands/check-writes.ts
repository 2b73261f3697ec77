import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Argument, Check } from '../document/values';

/** A write of `meeting/checks`. */
export const checkWrite = (check: Check): RootWrite => ({
  root: MEETING.checks,
  key: check.id,
  value: check,
});

/** A write of `staff/arguments`. */
export const argumentWrite = (argument: Argument): RootWrite => ({
  root: STAFF.arguments,
  key: argument.id,
  value: argument,
});
