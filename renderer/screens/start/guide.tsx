import { ArrowLeft, ExternalLink, Printer } from 'lucide-react';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import type { ArchiveGuideView } from '../../../main/contract.ts';
import { Button } from '../../components/button.tsx';
import { useApp, useSession } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import styles from './guide.module.css';

/** How to get an archive: one platform, or all of them below each other. Made to be printed too. */
export function Guide({ platform }: { platform: PlatformId | null }) {
  const t = useText();
  const { nav } = useApp();
  const { start } = useSession();
  const guides = start.archiveGuides.filter((guide) => platform === null || guide.platform === platform);
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Button look="quiet" icon={ArrowLeft} onClick={() => nav.go(-1)}>
          {t('screen.back')}
        </Button>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('screen.guide.print')}
        </Button>
      </div>
      <PageTitle title={t('screen.guide.title')} className={styles.title} />
      <p className={styles.lead}>{t('screen.guide.lead')}</p>
      {guides.map((guide) => (
        <PlatformGuide key={guide.platform} guide={guide} />
      ))}
    </div>
  );
}

function PlatformGuide({ guide }: { guide: ArchiveGuideView }) {
  const t = useText();
  const { session } = useApp();
  const { url } = guide;
  return (
    <section className={styles.guide}>
      <h2 className={styles.platform}>{guide.name}</h2>
      <ol className={styles.steps}>
        {guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className={styles.facts}>
        <div>
          <dt>{t('screen.guide.choose')}</dt>
          <dd>{guide.choose}</dd>
        </div>
        <div>
          <dt>{t('screen.guide.takes')}</dt>
          <dd>{guide.takes}</dd>
        </div>
        <div>
          <dt>{t('screen.guide.arrives')}</dt>
          <dd>{guide.arrivesAs}</dd>
        </div>
      </dl>
      {url !== null && (
        <p className={styles.web}>
          <Button icon={ExternalLink} onClick={() => void session.main.ask('openInBrowser', { url })}>
            {t('screen.open-in-browser')}
          </Button>
          <span className={styles.url}>{url}</span>
        </p>
      )}
    </section>
  );
}
