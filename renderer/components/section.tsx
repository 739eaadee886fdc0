import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** Id of the heading, for who jumps to it. */
  readonly anchor?: string | undefined;
}

/** A part of a page with its heading. */
export function Section({ title, lead, children, anchor }: SectionProps) {
  const own = useId();
  const id = anchor ?? own;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title} tabIndex={anchor === undefined ? undefined : -1}>
        {title}
      </h2>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
