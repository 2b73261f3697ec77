import { fold } from './fold';

/** First names whose h is silent; before others the article stands whole ("de Hassan"). */
const SILENT_H =
  /^h(?:ector|ele|elo|enr|ercul|ermine|erve|ilair|ipp|onor|ortens|ubert|ugo|ugues|uguette|yacinth)/;
const VOWEL = /^(?:[aeiou]|y(?![aeiou]))/;

/** Whether a name begins with a vowel as it is said in French: Inès, Œuvrard, Yves, Hélène; not Yasmine, Hassan, 12. */
function beginsWithVowel(name: string): boolean {
  const said = fold(name);
  return VOWEL.test(said) || SILENT_H.test(said);
}

/** The French « de » before a name: "de Karim", "d’Odile". */
export const ofName = (name: string): string =>
  beginsWithVowel(name) ? `d’${name}` : `de ${name}`;
