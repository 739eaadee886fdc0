import type { PrintDocument } from '../../../analyzers/model/print.ts';
import { useText } from '../../text/text.tsx';
import { archiveCaption, errorSentence, namesShown } from './names.ts';
import styles from './print-page.module.css';

/** What the report was made from, so that anyone who holds the archive can check it. */
export function MadeFrom({ document }: { document: PrintDocument }) {
  const text = useText();
  return (
    <table className={`${styles.rows} ${styles.madeFrom}`}>
      <caption>{text('print.made-from')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('print.archive')}</th>
          <th scope="col">{text('print.archive.of')}</th>
          <th scope="col">{text('print.archive.size')}</th>
          <th scope="col">{text('print.archive.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {document.report.inputs.map((input, index) => {
          const error = errorSentence(document, input, text);
          const account = input.account?.name ?? null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the input's identity
            <tr key={index}>
              <th scope="row">
                {archiveCaption(document, index, text)}
                {namesShown(document) && account !== null && (
                  <div>{text('print.archive.account', { name: account })}</div>
                )}
                {error !== null && <div>{error}</div>}
              </th>
              <td>
                {input.exportedAt === null ? text('print.archive.no-date') : text.when(input.exportedAt)}
              </td>
              <td>{text.bytes(input.bytes)}</td>
              <td className={styles.hash}>
                {document.hashes[index] ??
                  text(input.form === 'folder' ? 'print.archive.folder' : 'print.archive.no-hash')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
