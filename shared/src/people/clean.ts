/**
 * Format characters go, except the joiners that Arabic, Indic scripts and pictures need between two visible
 * characters; in Latin text they only hide a difference.
 */
const HIDDEN = /(?![\u200c\u200d])[\p{Cf}\p{Cs}]|[\u034f\u115f\u1160\u3164\uffa0]/gu;
const LOOSE_JOINER =
  /(?<=^|[\s\p{Script=Latin}\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\s\p{Script=Latin}\u200c\u200d])/gu;
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
/** A letter may bear a few marks; a tower of them would cover the lines above and below. */
const TOWER = /(\p{M}{4})\p{M}+/gu;

function visible(value: string): string {
  return value
    .replace(CONTROL, '')
    .replace(HIDDEN, '')
    .replace(LOOSE_JOINER, '')
    .normalize('NFC')
    .replace(TOWER, '$1');
}

function capped(text: string, max: number): string {
  if (text.length <= max) return text;
  return Array.from(text.slice(0, max * 2))
    .slice(0, max)
    .join('')
    .replace(/[\s\u200c\u200d]+$/u, '');
}

/**
 * One line of text as somebody typed it, fit to be shown: NFC, no control or bidi character, runs of spaces and line
 * breaks made one space, trimmed, at most `max` code points. Not escaped: that is the business of what displays it.
 */
export function cleanText(value: string, max: number): string {
  const line = visible(value)
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .trim();
  return capped(line, max);
}

/** The same for a text of several lines: line breaks stay (`\n`, at most one blank line in a row). */
export function cleanLines(value: string, max: number): string {
  const text = visible(value)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[ \t\v\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return capped(text, max);
}
