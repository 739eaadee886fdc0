import { Checkbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { formatDay, parseDay } from '../../../analyzers/model/time.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { useTold } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { withOptOut } from '../../told/edits.ts';
import { useTelling } from '../questions/use-telling.ts';
import styles from './opt-out.module.css';

/** "Done on (day)": counts from the day after it, as the design says; the day can be set back to when it was done. */
export function DoneTick({
  platform,
  switchId,
  title,
}: {
  platform: PlatformId;
  switchId: string;
  title: string;
}) {
  const t = useText();
  const told = useTold();
  const { tell } = useTelling();
  const id = useId();
  const span = told.optedOut[platform]?.[switchId]?.at(-1);
  const latest = today();
  const setDay = (text: string): void => {
    const from = parseDay(text);
    if (from !== null && text <= latest) tell(withOptOut(told, platform, switchId, [{ from, to: null }]));
  };
  const toggle = (checked: boolean): void => {
    if (checked) setDay(latest);
    else tell(withOptOut(told, platform, switchId, []));
  };
  return (
    <div className={styles.done}>
      <Checkbox.Root
        id={id}
        className={styles.box}
        checked={span !== undefined}
        onCheckedChange={toggle}
        aria-label={t('screen.opt-out.tick', { title })}
      >
        <Checkbox.Indicator className={styles.tick}>
          <Check size={14} strokeWidth={3} aria-hidden="true" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={id}>
        {t(span === undefined ? 'screen.opt-out.not-done' : 'screen.opt-out.done-on')}
      </label>
      {span?.from != null && (
        <input
          type="date"
          className={styles.date}
          aria-label={t('screen.opt-out.done-on-label', { title })}
          max={latest}
          value={formatDay(span.from)}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
    </div>
  );
}

/** Today, `YYYY-MM-DD`: the person's or that of UTC, whichever is earlier. Verdicts count in UTC and know no later day. */
function today(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  const here = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const utc = now.toISOString().slice(0, 10);
  return here < utc ? here : utc;
}
