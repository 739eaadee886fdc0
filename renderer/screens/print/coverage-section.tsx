import type { PrintDocument } from '../../../analyzers/model/print.ts';
import { useText } from '../../text/text.tsx';
import { archiveCaption } from './names.ts';
import styles from './print-page.module.css';

/** Every file of every archive, in one column each; the sum is shown. */
export function CoverageSection({ document }: { document: PrintDocument }) {
  const text = useText();
  const { coverage } = document.report;
  if (coverage.length === 0) return null;
  const read = coverage.reduce((sum, one) => sum + one.records.read, 0);
  const failed = coverage.reduce((sum, one) => sum + one.records.failed, 0);
  return (
    <section className={styles.block}>
      <h2>{text('print.coverage')}</h2>
      <p>{text('print.coverage.text')}</p>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{text('print.archive')}</th>
            {(['read', 'media', 'set-aside', 'not-understood', 'failed', 'all'] as const).map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {text(`print.coverage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.map((one) => (
            <tr key={one.input}>
              <th scope="row">{archiveCaption(document, one.input, text)}</th>
              <td className={styles.number}>{text.number(one.read)}</td>
              <td className={styles.number}>{text.number(one.media)}</td>
              <td className={styles.number}>{text.number(one.setAside)}</td>
              <td className={styles.number}>{text.number(one.notUnderstood)}</td>
              <td className={styles.number}>{text.number(one.failed)}</td>
              <td className={styles.number}>{text.number(one.entries)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {text('print.coverage.records', { read, failed })} {text('print.coverage.aside')}
      </p>
    </section>
  );
}
