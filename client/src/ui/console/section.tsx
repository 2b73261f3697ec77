/* <Section title="Petits groupes (8)" end={<Button/>}>…</Section>: a part of a column under a small heading. `level` 2 by default. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './section.module.css';

export function Section(props: {
  readonly title: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        {props.end}
      </div>
      {props.children}
    </section>
  );
}

/** The title of the centre, with what stands at its right. */
export const CentreTitle = (props: {
  readonly children: ReactNode;
  readonly end?: ReactNode;
  readonly lead?: ReactNode;
}) => (
  <div>
    <div className={styles.head}>
      <h1 className={styles.big}>{props.children}</h1>
      {props.end}
    </div>
    {props.lead && <p className={styles.lead}>{props.lead}</p>}
  </div>
);

/** A list whose lines are ruled off. */
export const Lines = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.lines}>{children}</ul>
);

/** Buttons side by side, wrapping. */
export const Row = (props: { readonly children: ReactNode; readonly spread?: boolean }) => (
  <div className={`${styles.row} ${props.spread === true ? styles.spread : ''}`}>
    {props.children}
  </div>
);

export const Soft = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.soft}>{children}</p>
);
