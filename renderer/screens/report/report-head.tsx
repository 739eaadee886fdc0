import { Menu } from '@base-ui/react/menu';
import { ChevronDown, FileDown } from 'lucide-react';
import { useRef } from 'react';
import type { InputView, ReportView } from '../../../analyzers/model/query.ts';
import { useCommand } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useSaving } from '../shell/use-saving.ts';
import { reportInWords } from './in-words.ts';
import styles from './report-head.module.css';

/** What was read, and the report as a file to keep. */
export function ReportHead({ report }: { report: ReportView }) {
  const t = useText();
  // The menu opens inside the page, not behind all landmarks; and in a box of its own, so that the button stays under
  // the pointer when the menu joins it.
  const box = useRef<HTMLDivElement>(null);
  const { savePdf, copy } = useSaving();
  useCommand('save-pdf', () => void savePdf(false));
  useCommand('save-pdf-with-texts', () => void savePdf(true));
  useCommand('copy-shown', () => void copy(reportInWords(t, report)));
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <PageTitle title={t('screen.report.title')} className={styles.title} />
        <p className={styles.inputs}>
          {report.inputs
            .filter((input) => input.error === null)
            .map((input) => inputWords(t, input))
            .join(' · ')}
        </p>
      </div>
      <div ref={box}>
        <Menu.Root>
          <Menu.Trigger className={styles.save}>
            <FileDown size={16} aria-hidden="true" />
            {t('screen.report.save-pdf')}
            <ChevronDown size={14} aria-hidden="true" />
          </Menu.Trigger>
          <Menu.Portal container={box}>
            <Menu.Positioner align="end" sideOffset={4}>
              <Menu.Popup className={styles.menu}>
                <Menu.Item className={styles.item} onClick={() => void savePdf(false)}>
                  <b>{t('screen.report.pdf-short')}</b>
                  <span>{t('screen.report.pdf-short-hint')}</span>
                </Menu.Item>
                <Menu.Item className={styles.item} onClick={() => void savePdf(true)}>
                  <b>{t('screen.report.pdf-long')}</b>
                  <span>{t('screen.report.pdf-long-hint')}</span>
                </Menu.Item>
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </div>
    </header>
  );
}

/** "X archive of @ada, of 12 March 2026" */
export function inputWords(t: Text, input: InputView): string {
  if (input.platform === null) return input.name;
  const platform = platformName(t, input.platform);
  const name = input.account?.name ?? null;
  const of =
    name === null
      ? t('screen.input.archive', { platform })
      : t('screen.input.archive-of', { platform, name });
  return input.exportedAt === null
    ? of
    : t('screen.input.dated', { archive: of, day: t.when(input.exportedAt) });
}
