import { useT } from '../../i18n';
import styles from './design.module.css';

const COLOURS = [
  'ink',
  'ink-2',
  'paper',
  'wash',
  'line',
  'line-strong',
  'accent',
  'accent-mark',
  'accent-wash',
  'support',
  'support-wash',
  'partial',
  'oppose',
  'oppose-wash',
  'idle',
  'idle-wash',
  'ok',
  'warn',
  'warn-wash',
  'danger',
] as const;
const SPACES = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'] as const;
const CORNERS = ['r-s', 'r-m', 'r-l'] as const;
const LETTERS = ['page', 'task', 'name', 'body', 'strong', 'meta'] as const;
const WORDS = {
  page: 'sample.page',
  task: 'sample.task',
  name: 'sample.person',
  body: 'sample.words',
  strong: 'sample.strong',
  meta: 'sample.meta',
} as const;

/** Every colour under its name, as the theme of the page has it. */
export const Colours = () => (
  <ul className={styles.swatches}>
    {COLOURS.map((name) => (
      <li key={name}>
        <span className={styles.swatch} style={{ background: `var(--${name})` }} />
        <code>{name}</code>
      </li>
    ))}
  </ul>
);

/** Every size of letters, with what it is for. */
export function Letters() {
  const t = useT('design');
  return LETTERS.map((size) => (
    <p key={size} style={{ font: `var(--t-${size})` }}>
      {t(WORDS[size])}
    </p>
  ));
}

export const Spaces = () => (
  <ul className={styles.swatches}>
    {SPACES.map((name) => (
      <li key={name}>
        <span className={styles.space} style={{ width: `var(--${name})` }} />
        <code>{name}</code>
      </li>
    ))}
    {CORNERS.map((name) => (
      <li key={name}>
        <span className={styles.swatch} style={{ borderRadius: `var(--${name})` }} />
        <code>{name}</code>
      </li>
    ))}
  </ul>
);
