import { useLayoutEffect, useRef } from 'react';
import type { ReportView } from '../../../analyzers/model/query.ts';
import { isReportPage, type Place } from '../../navigation/place.ts';
import { useApp, usePlace, useSession } from '../../session/app-context.tsx';
import { openReport } from '../../session/state.ts';
import { useText } from '../../text/text.tsx';
import { Files } from '../files/files.tsx';
import { Items } from '../items/items.tsx';
import { OptOut } from '../opt-out/opt-out.tsx';
import { Reading } from '../progress/progress.tsx';
import { Report } from '../report/report.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { Sources } from '../sources/sources.tsx';
import { Check } from '../start/check.tsx';
import { Guide } from '../start/guide.tsx';
import { Start } from '../start/start.tsx';
import { Years } from '../years/years.tsx';
import { DropVeil } from './drop-veil.tsx';
import styles from './shell.module.css';
import { SideBar } from './side-bar.tsx';
import { StatusStrip } from './status-strip.tsx';
import { ToastView } from './toast-view.tsx';
import { useKeys } from './use-keys.ts';
import { useMenu } from './use-menu.ts';
import { useTitle } from './use-title.ts';

/** The window: pages at the side once there is a report, the open page, and what may lie above it. */
export function Shell() {
  const place = usePlace();
  const state = useSession();
  const report = openReport(state);
  useKeys();
  useMenu();
  useTitle(report);
  return (
    <div className={styles.window}>
      {report !== null && isReportPage(place.page) && <SideBar />}
      <div className={styles.page}>
        <StatusStrip />
        <Main place={place} report={report} />
      </div>
      <DropVeil />
      <SettingsDialog />
      <ToastView />
    </div>
  );
}

function Main({ place, report }: { place: Place; report: ReportView | null }) {
  const t = useText();
  const { nav } = useApp();
  const box = useRef<HTMLElement>(null);
  const { key, scroll } = nav.here;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stop of the way keeps its own scroll
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = scroll;
  }, [key]);
  return (
    <main
      ref={box}
      className={styles.main}
      data-pane="main"
      tabIndex={-1}
      aria-label={t('screen.app.main')}
      onScroll={(event) => {
        if (event.target === box.current) nav.rememberScroll(box.current?.scrollTop ?? 0);
      }}
    >
      <Page place={place} report={report} />
    </main>
  );
}

function Page({ place, report }: { place: Place; report: ReportView | null }) {
  switch (place.page) {
    case 'start':
      return <Start />;
    case 'guide':
      return <Guide platform={place.platform} />;
    case 'check':
      return <Check />;
    case 'reading':
      return <Reading />;
    default:
      // The archives were closed, or the analysis was started again: there is nothing to show yet.
      return report === null ? <Reading /> : <ReportPages place={place} report={report} />;
  }
}

type ReportPlace = Exclude<Place, { page: 'start' | 'guide' | 'check' | 'reading' }>;

function ReportPages({ place, report }: { place: ReportPlace; report: ReportView }) {
  switch (place.page) {
    case 'report':
      return <Report report={report} />;
    case 'items':
      return <Items place={place} report={report} />;
    case 'years':
      return <Years report={report} />;
    case 'opt-out':
      return <OptOut platform={place.platform} report={report} />;
    case 'files':
      return <Files place={place} report={report} />;
    case 'sources':
      return <Sources rule={place.rule} report={report} />;
  }
}
