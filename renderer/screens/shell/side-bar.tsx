import {
  BookText,
  CalendarRange,
  FileText,
  FolderTree,
  ListTree,
  type LucideIcon,
  Plus,
  Settings,
  ShieldOff,
} from 'lucide-react';
import { Button, IconButton } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { firstPlace, type ReportPage, reportPages } from '../../navigation/place.ts';
import { useApp, usePlace } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { NetworkNote } from './network-note.tsx';
import styles from './side-bar.module.css';
import { useAdding } from './use-adding.ts';

const icons: Readonly<Record<ReportPage, LucideIcon>> = {
  report: FileText,
  items: ListTree,
  years: CalendarRange,
  'opt-out': ShieldOff,
  files: FolderTree,
  sources: BookText,
};

/** The pages of the report; on a narrow window a row on top. */
export function SideBar() {
  const t = useText();
  const { commands } = useApp();
  const place = usePlace();
  const { add } = useAdding();
  return (
    <aside className={styles.side} data-pane="pages" tabIndex={-1} aria-label={t('screen.nav.side')}>
      <p className={styles.name}>{t('screen.app.name')}</p>
      <nav aria-label={t('screen.nav.label')}>
        <ul className={styles.pages}>
          {reportPages.map((page) => {
            const Icon = icons[page];
            return (
              <li key={page}>
                <Link to={firstPlace(page)} className={styles.page} current={place.page === page}>
                  <Icon size={18} aria-hidden="true" />
                  {t(`screen.nav.${page}`)}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.foot}>
        <Button icon={Plus} onClick={() => void add('chooseFiles')}>
          <span className={styles.addText}>{t('screen.nav.add')}</span>
        </Button>
        <div className={styles.footRow}>
          <NetworkNote />
          <IconButton
            icon={Settings}
            label={t('screen.settings.title')}
            onClick={() => commands.run('settings')}
          />
        </div>
      </div>
    </aside>
  );
}
