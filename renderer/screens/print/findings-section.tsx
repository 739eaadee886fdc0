import type { PrintDocument } from '../../../analyzers/model/print.ts';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import styles from './print-page.module.css';

/** What stood out. The sentence of each tells its numbers: some count items, some people. */
export function FindingsSection({ document }: { document: PrintDocument }) {
  const text = useText();
  const { findings } = document.report;
  return (
    <section className={styles.page}>
      <h2>{text('print.findings')}</h2>
      {findings.length === 0 ? (
        <p>{text('print.findings.none')}</p>
      ) : (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{text('print.findings.what')}</th>
              <th scope="col">{text('print.findings.platform')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <tr key={`${finding.platform} ${finding.id}`}>
                <th scope="row">
                  <strong>{finding.title}</strong>
                  <div>{finding.detail}</div>
                </th>
                <td>{platformName(text, finding.platform)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
