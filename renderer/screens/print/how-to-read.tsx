import type { PrintDocument } from '../../../analyzers/model/print.ts';
import { trainingValues } from '../../../analyzers/model/values.ts';
import { trainingCounts } from '../../charts/from-cube.ts';
import { Swatch } from '../../charts/verdict-legend.tsx';
import { useText } from '../../text/text.tsx';
import styles from './print-page.module.css';

const lines = ['audience', 'verdict', 'two', 'assumed', 'unknown'] as const;

/** Page 2: five lines, and the marks of the charts. */
export function HowToRead({ document }: { document: PrintDocument }) {
  const text = useText();
  const counts = trainingCounts(document.report.cube.filter((row) => row.headline));
  return (
    <section className={styles.page}>
      <h2>{text('print.how')}</h2>
      <dl className={styles.explained}>
        {lines.map((line) => (
          <div key={line}>
            <dt>{text(`print.how.${line}`)}</dt>
            <dd>{text(`print.how.${line}.text`)}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.rows}>
        <caption>{text('print.how.scale')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('print.how.scale.mark')}</th>
            <th scope="col">{text('print.how.scale.meaning')}</th>
            <th scope="col" className={styles.number}>
              {text('print.how.scale.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trainingValues.map((value) => (
            <tr key={value}>
              <th scope="row" className={styles.marked}>
                <Swatch value={value} /> {text(`screen.training.${value}`)}
              </th>
              <td>{text(`print.how.training.${value}`)}</td>
              <td className={styles.number}>{text.number(counts[value])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
