import type { Locale } from '@tdt/shared/locale';
import type { Settings } from '@tdt/shared/template/template';
import type { Block } from '../pdf/model';
import { printTexts } from './texts';

/** "60 %", "60%": a share of a setting, rounded to a whole number. */
export const share = (part: number, locale: Locale): string =>
  `${Math.round(part * 100)}${locale === 'fr' ? '\u00a0' : ''}%`;

/** The rule of consensus with the thresholds of this meeting, in a frame of its own. */
export function consensusRule(settings: Settings, locale: Locale): Block[] {
  const { rule } = printTexts(locale).runSheet;
  const items = [
    rule.wide,
    rule.reservations,
    rule.opposition,
    rule.oral,
    rule.phone(share(settings.wideShare, locale), share(settings.oppositionShare, locale)),
    rule.advice,
    ...(settings.candidatesAbstain ? [rule.abstain] : []),
    ...(settings.parity ? [rule.parity] : []),
  ];
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 2, text: rule.title },
        { kind: 'framed', blocks: [{ kind: 'list', items }] },
      ],
    },
  ];
}
