import { useState } from 'react';
import { changeLocale, useLocale } from '.';

/** The other language, the way to it, and whether it could not be fetched. */
export function useOtherLanguage() {
  const other = useLocale() === 'fr' ? 'en' : 'fr';
  const [isMissing, setMissing] = useState(false);
  const change = async () => setMissing(!(await changeLocale(other)));
  return { other, isMissing, change: () => void change() } as const;
}
