import type { Locale } from '@tdt/shared/locale';

/** The language asked for: named outright, else the browser's first that we have, else French. */
export function localeOf(acceptLanguage: string | undefined, named?: unknown): Locale {
  if (named === 'fr' || named === 'en') return named;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'fr' || tag === 'en') return tag;
  }
  return 'fr';
}
