import * as z from 'zod/mini';
import { cleanLines, cleanText } from '../people/clean';

/** Longer ones have several lines. */
const LONGEST_LINE = 200;
const ANY_LENGTH = 1_000_000;

/**
 * What somebody typed, at most `max` characters: without what turns the words around it, hides or rings, whichever program
 * sent it. Names and labels are one line, texts of more than 200 characters keep their lines.
 */
export const typedText = (max: number) =>
  z.string().check(
    z.maxLength(4 * max),
    z.overwrite((text) =>
      max <= LONGEST_LINE ? cleanText(text, ANY_LENGTH) : cleanLines(text, ANY_LENGTH),
    ),
    z.maxLength(max),
  );
