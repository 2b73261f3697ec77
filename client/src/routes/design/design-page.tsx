import { useId } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { ThemeChoice } from '../display/theme-choice';
import { Page } from '../page';
import { Buttons, Choices, Fields, Windows } from './controls';
import styles from './design.module.css';
import { PhoneParts } from './phone-parts';
import { Marks, Notices } from './shapes';
import { Colours, Letters, Spaces } from './tokens';

const PARTS = {
  colours: Colours,
  type: Letters,
  space: Spaces,
  buttons: Buttons,
  fields: Fields,
  choices: Choices,
  marks: Marks,
  notices: Notices,
  phone: PhoneParts,
  windows: Windows,
} as const;
const ORDER = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** `/design`: the components of the interface in all their states, for whoever builds on them. */
export default function DesignPage() {
  const t = useT('design');
  return (
    <Page title={t('title')}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p>{t('lead')}</p>
      <ThemeChoice />
      {ORDER.map((part) => {
        const Part = PARTS[part];
        return (
          <Section key={part} title={t(`part.${part}`)}>
            <Part />
          </Section>
        );
      })}
    </Page>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
