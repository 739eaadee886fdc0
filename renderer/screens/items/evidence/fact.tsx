import type { ReactNode } from 'react';
import styles from './evidence.module.css';

/** One question about the item, and its answer. */
export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.fact}>
      <h3 className={styles.factTitle}>{title}</h3>
      <div className={styles.factBody}>{children}</div>
    </section>
  );
}
