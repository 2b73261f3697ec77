import type { Lead } from '@tdt/shared/consensus/types';
import { inSurnameOrder, pairRuns } from './names';
import type { NameOf } from './names';
import { textWidth, wrappedLines } from './text-width';
import type { Run } from './text-width';

/** Height of a line of the leads, px, and how many lines they take before they push the grid down. */
export const LEAD_LINE = 58;
export const LEAD_LINES = 3;

const WIDTH = 1590;
const NAMES = 48;
const COUNT = 44;
const AIR = 30;

export interface LeadLine {
  readonly lead: Lead;
  readonly lines: number;
  /** Names and count do not fit side by side: the count follows the names. */
  readonly flows: boolean;
}

export interface LeadBlock {
  readonly shown: readonly LeadLine[];
  /** Leads that are not shown, said in a last line, or after the last lead when that takes no other line. */
  readonly more: number;
  readonly moreFlows: boolean;
  readonly lines: number;
}

/**
 * The leads that three lines can hold, the first in any case. `countOf` is what stands at the right of each, `moreOf` what
 * says how many are left.
 */
export function leadBlock(
  leads: readonly Lead[],
  nameOf: NameOf,
  countOf: (lead: Lead) => string,
  moreOf: (count: number) => string,
): LeadBlock {
  const shown: LeadLine[] = [];
  let lines = 0;
  for (const [at, lead] of leads.entries()) {
    const line = lineOf(lead, nameOf, countOf(lead));
    const rest = at + 1 < leads.length ? 1 : 0;
    if (at > 0 && lines + line.lines + rest > LEAD_LINES) break;
    shown.push(line);
    lines += line.lines;
  }
  const more = leads.length - shown.length;
  const last = shown.at(-1);
  const moreFlows =
    last !== undefined &&
    last.flows &&
    lineOf(last.lead, nameOf, `${countOf(last.lead)} · ${moreOf(more)}`).lines === last.lines;
  return { shown, more, moreFlows, lines: lines + (more > 0 && !moreFlows ? 1 : 0) };
}

function lineOf(lead: Lead, nameOf: NameOf, count: string): LeadLine {
  const runs = pairRuns(inSurnameOrder(lead.pair, nameOf), nameOf);
  const beside = WIDTH - AIR - textWidth(count, COUNT);
  if (wrappedLines(runs, NAMES, beside) === 1) return { lead, lines: 1, flows: false };
  const whole: Run[] = [...runs, { text: count, weight: 'regular' }];
  return { lead, lines: wrappedLines(whole, NAMES, WIDTH), flows: true };
}
