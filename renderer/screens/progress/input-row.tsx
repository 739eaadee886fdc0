import { Ban, CircleAlert, CircleCheck, X } from 'lucide-react';
import type { InputProgress } from '../../../analyzers/model/query.ts';
import { IconButton } from '../../components/button.tsx';
import { useRemoveInput } from '../../queries/use-remove-input.ts';
import { platformName } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import styles from './progress.module.css';

const sure = 0.8;

/** One archive: what it was recognised as, how far it is, or why it could not be read. */
export function InputRow({ input }: { input: InputProgress }) {
  const t = useText();
  const remove = useRemoveInput();
  const { name, state } = input;
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <StateIcon state={state} />
        <span className={styles.rowName}>{name}</span>
        <span className={styles.dim}>{recognised(t, input)}</span>
        <IconButton
          icon={X}
          label={t('screen.reading.remove', { name })}
          onClick={() => remove(input.input, name)}
        />
      </div>
      {state === 'reading' && <Meter input={input} />}
      <p className={styles.rowNow}>{now(t, input)}</p>
    </li>
  );
}

function StateIcon({ state }: { state: InputProgress['state'] }) {
  if (state === 'done') return <CircleCheck size={18} aria-hidden="true" />;
  if (state === 'failed') return <CircleAlert size={18} aria-hidden="true" />;
  if (state === 'cancelled') return <Ban size={18} aria-hidden="true" />;
  return <span className={styles.dot} aria-hidden="true" />;
}

function Meter({ input }: { input: InputProgress }) {
  const t = useText();
  const { bytesDone, bytesTotal, name } = input;
  const known = bytesTotal > 0;
  return (
    <progress
      className={styles.meter}
      aria-label={t('screen.reading.progress-of', { name })}
      max={known ? bytesTotal : undefined}
      value={known ? Math.min(bytesDone, bytesTotal) : undefined}
    />
  );
}

function recognised(t: Text, input: InputProgress): string {
  if (input.platform === null) return '';
  const platform = platformName(t, input.platform);
  const certain = input.confidence === null || input.confidence >= sure;
  return t(certain ? 'screen.reading.recognised' : 'screen.reading.recognised-perhaps', { platform });
}

function now(t: Text, input: InputProgress): string {
  switch (input.state) {
    case 'waiting':
      return t('screen.reading.waiting');
    case 'opening':
      return t('screen.reading.opening');
    case 'reading':
      return [
        input.entry === null
          ? t('screen.reading.files', { done: input.entriesDone, total: input.entriesTotal })
          : t('screen.reading.entry', {
              entry: input.entry,
              done: input.entriesDone,
              total: input.entriesTotal,
            }),
        t('screen.reading.so-far', { n: input.items, bytes: t.bytes(input.bytesDone) }),
      ].join(' · ');
    case 'done':
      return t('screen.reading.read', { n: input.items, bytes: t.bytes(input.bytesDone) });
    case 'failed':
      return input.error ?? t('screen.reading.failed');
    case 'cancelled':
      return t('screen.reading.cancelled');
  }
}
