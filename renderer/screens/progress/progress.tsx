import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { useApp, useSession } from '../../session/app-context.tsx';
import { isBusy, openReport } from '../../session/state.ts';
import { useText } from '../../text/text.tsx';
import { Questions } from '../questions/questions.tsx';
import { NetworkNote } from '../shell/network-note.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { InputRow } from './input-row.tsx';
import { LiveNumbers } from './live-numbers.tsx';
import styles from './progress.module.css';

/** While archives are read: what is read now, three questions, and the numbers as they come in. */
export function Reading() {
  const t = useText();
  const { session, nav } = useApp();
  const state = useSession();
  const { progress } = state;
  const busy = isBusy(state) || progress === null || state.report === null;
  const report = openReport(state);
  const ready = !busy && report !== null;
  const page = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(busy);

  useEffect(() => {
    // Whoever is at a question is not torn away from it; the others want the report.
    const asking = page.current?.contains(document.activeElement) && document.activeElement?.tagName !== 'H1';
    if (wasBusy.current && ready && asking !== true) nav.change({ page: 'report' });
    // Reading may have ended before its report is here.
    if (busy || ready) wasBusy.current = busy;
  }, [busy, ready, nav]);

  return (
    <div className={styles.page} ref={page}>
      <header className={styles.head}>
        <PageTitle title={t(titleOf(busy, ready))} className={styles.title} />
        <NetworkNote />
      </header>
      <section className={styles.archives} aria-label={t('screen.reading.archives')}>
        <ul className={styles.rows}>
          {progress?.inputs.map((input) => (
            <InputRow key={input.input} input={input} />
          ))}
        </ul>
        <div className={styles.actions}>
          {busy && progress !== null && (
            <>
              <Button onClick={() => void session.analysis.ask('cancel', {})}>
                {t('screen.reading.cancel')}
              </Button>
              <TimeLeft seconds={progress.secondsLeft} />
            </>
          )}
          {ready && (
            <Button look="primary" onClick={() => nav.open({ page: 'report' })}>
              {t('screen.reading.see-report')}
            </Button>
          )}
          {!busy && report === null && (
            <Button look="primary" onClick={() => void session.main.ask('closeAll', {})}>
              {t('screen.reading.start-over')}
            </Button>
          )}
        </div>
      </section>
      <div className={styles.beside}>
        {report !== null && report.summary.headline.of > 0 && <LiveNumbers report={report} />}
        {(busy || report !== null) && <Questions />}
      </div>
    </div>
  );
}

function titleOf(busy: boolean, ready: boolean) {
  if (busy) return 'screen.reading.title';
  return ready ? 'screen.reading.done' : 'screen.reading.nothing';
}

function TimeLeft({ seconds }: { seconds: number | null }) {
  const t = useText();
  if (seconds === null) return null;
  const minutes = Math.ceil(seconds / 60);
  return (
    <p className={styles.dim}>
      {seconds < 50
        ? t('screen.reading.seconds-left', { n: Math.max(1, Math.round(seconds)) })
        : t('screen.reading.minutes-left', { n: minutes })}
    </p>
  );
}
