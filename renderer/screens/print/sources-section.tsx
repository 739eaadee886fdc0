import { useText } from '../../text/text.tsx';
import styles from './print-page.module.css';
import type { NumberedSources } from './sources.ts';

/** The documents behind the rules, under the numbers that the platform pages use. */
export function SourcesSection({ sources }: { sources: NumberedSources }) {
  const text = useText();
  return (
    <section className={styles.block}>
      <h2>{text('print.sources')}</h2>
      <p>{text(sources.list.length === 0 ? 'print.sources.none' : 'print.sources.text')}</p>
      <ol className={styles.sources}>
        {sources.list.map((source) => (
          <li key={`${source.url} ${source.title} ${source.date}`}>
            {source.title}, {text.day(source.date)}
            <div className={styles.quiet}>
              {source.url} ({text(`print.sources.${source.strength}`)})
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
