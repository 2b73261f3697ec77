import type { CheckReading } from '@tdt/shared/consensus/reading';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { percentText } from '../../ui/stage/layout/percent';

/** The rule of a reading as it was executed, with the meeting's own thresholds. */
export function useRuleWords(): (reading: CheckReading) => string {
  const t = useT('answer');
  const locale = useLocale();
  const settings = useMeeting(({ meeting }) => meeting.settings);
  return (reading) => {
    const rule = t('rule', {
      share: percentText(settings.wideShare, locale),
      needed: reading.adhesionsNeeded,
      oppositions: percentText(settings.oppositionShare, locale),
      borne: reading.oppositionsBorne,
      answers: reading.answersNeeded,
    });
    const lone = reading.base < reading.answers ? [t('ruleLone')] : [];
    return [rule, ...lone, t('advises')].join(' ');
  };
}
