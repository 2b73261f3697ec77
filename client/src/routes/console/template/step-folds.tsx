import type { ReactNode } from 'react';
import { localized } from '@tdt/shared/locale';
import { STEPS } from '@tdt/shared/steps';
import type { StepText } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Section } from '../../../ui/console/section';
import styles from './template.module.css';

/** The steps in their order, closed, with their durations; what is inside is read or written. */
export function StepFolds({ inside }: { readonly inside: (text: StepText) => ReactNode }) {
  const t = useT('console');
  const locale = useLocale();
  const steps = useMeeting(({ meeting }) => meeting.steps);
  return (
    <Section title={t('template.steps')}>
      {STEPS.flatMap((step) => steps.get(step) ?? []).map((text) => (
        <details key={text.step} className={styles.fold}>
          <summary>
            {localized(text.title, locale)} · {t('left.minutes', { minutes: text.minutes })}
          </summary>
          {inside(text)}
        </details>
      ))}
    </Section>
  );
}
