/**
 * Characters that show nothing yet make two texts differ, or turn the rest of a line around: format characters
 * (zero-width, bidi overrides, soft hyphen, byte order mark), lone surrogates, blank "letters", the grapheme joiner.
 */
const UNSEEN = /[\p{Cf}\p{Cs}\u034f\u115f\u1160\u3164\uffa0]/gu;

/** Letters that Unicode does not decompose and that people type in plain letters. */
const PLAIN: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * The form of a text in which spellings are compared: lower case, without accents, ligatures undone, every run of
 * punctuation and spaces one space ("L’HERMITAGE" and "l'hermitage" are "l hermitage"). Empty when there is no
 * letter, digit or picture in it. Never shown.
 */
export function fold(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufe00-\ufe0f]/g, '')
    .replace(/[œæßøđðþłı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/gu, ' ')
    .trim();
}

/** The words of a folded text; none when it folds to nothing. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
