import { FileSearch, FolderOpen } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useApp, useSession } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { NetworkNote } from '../shell/network-note.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useAdding } from '../shell/use-adding.ts';
import { ReportPicture } from './report-picture.tsx';
import styles from './start.module.css';

/** The first screen: drop an archive, or find out how to get one. */
export function Start() {
  const t = useText();
  const { start } = useSession();
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <PageTitle title={t('screen.app.name')} className={styles.name} />
        <NetworkNote />
      </header>
      <p className={styles.question}>{t('screen.start.question')}</p>
      <DropZone />
      <div className={styles.below}>
        <div className={styles.ways}>
          <Guides />
          {start.recent.length > 0 && <Recent />}
          <Trust />
        </div>
        <figure className={styles.sample}>
          <ReportPicture />
          <figcaption>
            <SampleButton />
          </figcaption>
        </figure>
      </div>
    </div>
  );
}

function DropZone() {
  const t = useText();
  const { start } = useSession();
  const { add } = useAdding();
  const id = useId();
  const platforms = t.list(start.archiveGuides.map((guide) => guide.name));
  return (
    <section className={styles.zone} aria-labelledby={id}>
      <h2 id={id} className={styles.zoneTitle}>
        {t('screen.start.drop')}
      </h2>
      <p className={styles.zoneHint}>{t('screen.start.drop-hint', { platforms })}</p>
      <div className={styles.buttons}>
        <Button look="primary" icon={FileSearch} onClick={() => add('chooseFiles')}>
          {t('screen.start.choose-files')}
        </Button>
        <Button icon={FolderOpen} onClick={() => add('chooseFolder')}>
          {t('screen.start.choose-folder')}
        </Button>
      </div>
    </section>
  );
}

function Guides() {
  const t = useText();
  const { start } = useSession();
  if (start.archiveGuides.length === 0) return null;
  return (
    <section className={styles.block}>
      <h2 className={styles.blockTitle}>{t('screen.start.no-archive')}</h2>
      <ul className={styles.platforms}>
        {start.archiveGuides.map((guide) => (
          <li key={guide.platform}>
            <Link to={{ page: 'guide', platform: guide.platform }}>
              {t('screen.start.get-from', { platform: guide.name })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recent() {
  const t = useText();
  const { start } = useSession();
  const { addRecent } = useAdding();
  return (
    <section className={styles.block}>
      <h2 className={styles.blockTitle}>{t('screen.start.recent')}</h2>
      <ul className={styles.recent}>
        {start.recent.map((recent, index) => (
          <li key={recent.name}>
            <Button look="quiet" onClick={() => addRecent(index)}>
              {recent.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SampleButton() {
  const t = useText();
  const { add } = useAdding();
  return <Button onClick={() => add('openSample')}>{t('screen.start.sample')}</Button>;
}

function Trust() {
  const t = useText();
  const { nav } = useApp();
  return (
    <section className={styles.block}>
      <h2 className={styles.blockTitle}>{t('screen.start.trust-title')}</h2>
      <ul className={styles.trust}>
        <li>{t('screen.start.trust-read')}</li>
        <li>{t('screen.start.trust-offline')}</li>
        <li>{t('screen.start.trust-time')}</li>
        <li>{t('screen.start.trust-open')}</li>
      </ul>
      <Button look="quiet" onClick={() => nav.open({ page: 'check' })}>
        {t('screen.start.check')}
      </Button>
    </section>
  );
}
