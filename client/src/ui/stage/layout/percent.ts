import type { Locale } from '@tdt/shared/locale';

/** A share of one as a percentage: "60 %", "66,7 %". */
export const percentText = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
