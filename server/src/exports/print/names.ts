import { plenaryName } from '@tdt/shared/people/names';
import type { PersonName } from '@tdt/shared/people/names';

/** "NOM Prénom", as a list on paper is searched. */
export function listName(name: PersonName): string {
  const { first, last } = plenaryName(name);
  return [last.toLocaleUpperCase('fr'), first].filter((part) => part !== '').join(' ');
}
