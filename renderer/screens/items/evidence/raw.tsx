import type { ReactNode } from 'react';
import type { RawView } from '../../../../analyzers/model/query.ts';
import { useAnswer } from '../../../queries/use-answer.ts';
import { useText } from '../../../text/text.tsx';
import styles from './evidence.module.css';

/** The record behind the item, at one of its places, read again from the archive. */
export function Raw({ index, source }: { index: number; source: number }) {
  const t = useText();
  const asked = useAnswer('raw', { index, source }, `${index} ${source}`);
  if (asked.state === 'loading') return <p className={styles.dim}>{t('screen.loading')}</p>;
  if (asked.state === 'failed') return <p role="alert">{asked.message}</p>;
  const raw = asked.value;
  if (raw.is === 'sentence') return <p role="alert">{raw.sentence}</p>;
  return (
    <>
      {raw.is === 'text' && <Text text={raw.text} />}
      {raw.is === 'row' && <Row raw={raw} />}
      {raw.is === 'record' && <PageRecord raw={raw} />}
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
    <Box caption={t('screen.place.row', { n: row })}>
      {fields.map(({ name, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are, and may have one name
        <tr key={at}>
          <th scope="row">{name === '' ? t('screen.evidence.no-column-name') : name}</th>
          <td dir="auto">{value}</td>
        </tr>
      ))}
    </Box>
  );
}

/** What a page says in one record, as text: nothing of the page itself is drawn. */
function PageRecord({ raw: { record, lines } }: { raw: Extract<RawView, { is: 'record' }> }) {
  const t = useText();
  const nameOf = ({ is, name }: (typeof lines)[number]): string =>
    is === 'file' || is === 'link' ? t(`screen.evidence.raw-${is}`) : name;
  return (
    <Box caption={t('screen.place.record', { n: record })}>
      {lines.map((line, at) => {
        const name = nameOf(line);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are
          <tr key={at}>
            {name !== '' && (
              <th scope="row" dir="auto">
                {name}
              </th>
            )}
            <td dir="auto" colSpan={name === '' ? 2 : 1}>
              {line.value}
            </td>
          </tr>
        );
      })}
    </Box>
  );
}

function Box({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <div className={styles.raw} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
