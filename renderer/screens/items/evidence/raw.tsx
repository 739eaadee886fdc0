import type { RawView } from '../../../../analyzers/model/query.ts';
import { useAnswer } from '../../../queries/use-answer.ts';
import { useText } from '../../../text/text.tsx';
import styles from './evidence.module.css';

/** The record behind the item, read again from the archive. */
export function Raw({ index }: { index: number }) {
  const t = useText();
  const asked = useAnswer('raw', { index }, String(index));
  if (asked.state === 'loading') return <p className={styles.dim}>{t('screen.loading')}</p>;
  if (asked.state === 'failed') return <p role="alert">{asked.message}</p>;
  const raw = asked.value;
  if (raw.is === 'sentence') return <p role="alert">{raw.sentence}</p>;
  return (
    <>
      {raw.is === 'text' ? <Text text={raw.text} /> : <Row raw={raw} />}
      {raw.cut && <p className={styles.dim}>{t('screen.evidence.raw-cut')}</p>}
    </>
  );
}

function Text({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <pre className={styles.raw} tabIndex={0} dir="ltr">
      {text}
    </pre>
  );
}

/** Columns that are empty are shown too: what the file does not say is part of the evidence. */
function Row({ raw: { row, fields } }: { raw: Extract<RawView, { is: 'row' }> }) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <div className={styles.raw} tabIndex={0}>
      <table>
        <caption>{t('screen.place.row', { n: row })}</caption>
        <tbody>
          {fields.map(({ name, value }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are, and may have one name
            <tr key={at}>
              <th scope="row">{name === '' ? t('screen.evidence.no-column-name') : name}</th>
              <td dir="auto">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
