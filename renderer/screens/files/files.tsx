import type { CoverageView, FileGroup, ReportView } from '../../../analyzers/model/query.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import type { PlaceOf } from '../../navigation/place.ts';
import { useRemoveInput } from '../../queries/use-remove-input.ts';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { inputWords } from '../report/report-head.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { FileList } from './file-list.tsx';
import styles from './files.module.css';

const fileGroups: readonly FileGroup[] = ['read', 'media', 'setAside', 'notUnderstood', 'failed'];

/** Every file of every archive, accounted for once; the sum is shown. */
export function Files({ place, report }: { place: PlaceOf<'files'>; report: ReportView }) {
  const t = useText();
  const { session } = useApp();
  return (
    <div className={styles.page}>
      <PageTitle title={t('screen.files.title')} className={styles.title} />
      <p className={styles.lead}>{t('screen.files.lead')}</p>
      {report.coverage.map((coverage) => (
        <InputFiles key={coverage.input} coverage={coverage} place={place} report={report} />
      ))}
      <Section title={t('screen.files.close')} lead={t('screen.files.close-lead')}>
        <div className={styles.actions}>
          <Button onClick={() => void session.main.ask('closeAll', {})}>{t('screen.files.close')}</Button>
        </div>
      </Section>
    </div>
  );
}

interface InputFilesProps {
  readonly coverage: CoverageView;
  readonly place: PlaceOf<'files'>;
  readonly report: ReportView;
}

function InputFiles({ coverage, place, report }: InputFilesProps) {
  const t = useText();
  const { session } = useApp();
  const remove = useRemoveInput();
  const input = report.inputs[coverage.input];
  if (input === undefined) return null;
  return (
    <Section
      title={input.name}
      lead={[inputWords(t, input), t.bytes(input.bytes), input.format?.toUpperCase() ?? null]
        .filter((part) => part !== null)
        .join(' · ')}
    >
      {input.error === null ? (
        <FileSums coverage={coverage} place={place} rev={report.rev} />
      ) : (
        <p>{input.error}</p>
      )}
      <div className={styles.actions}>
        <Button onClick={() => void session.main.ask('showInFolder', { input: coverage.input })}>
          {t('screen.copy.show')}
        </Button>
        <Button onClick={() => remove(coverage.input, input.name)}>{t('screen.files.remove')}</Button>
      </div>
    </Section>
  );
}

interface FileSumsProps {
  readonly coverage: CoverageView;
  readonly place: PlaceOf<'files'>;
  readonly rev: number;
}

/** What became of the files of one archive: the sum, and each group as a list. */
function FileSums({ coverage, place, rev }: FileSumsProps) {
  const t = useText();
  const { input, entries, records } = coverage;
  const group = place.input === input ? place.group : null;
  const counts = Object.fromEntries(fileGroups.map((one) => [one, coverage[one]]));
  return (
    <>
      <p className={styles.sum}>{t('screen.files.sum', { entries, ...counts })}</p>
      <p className={styles.dim}>{t('screen.files.records', { n: records.read, failed: records.failed })}</p>
      <ul className={styles.groups}>
        {fileGroups.map((one) => (
          <li key={one}>
            <GroupLink group={one} count={coverage[one]} chosen={one === group} input={input} />
          </li>
        ))}
      </ul>
      {group !== null && coverage[group] > 0 && <FileList input={input} group={group} rev={rev} />}
    </>
  );
}

interface GroupLinkProps {
  readonly group: FileGroup;
  readonly count: number;
  readonly chosen: boolean;
  readonly input: number;
}

function GroupLink({ group, count, chosen, input }: GroupLinkProps) {
  const t = useText();
  const words = t(`screen.files.group.${group}`, { n: count });
  if (count === 0) return <span className={styles.dim}>{words}</span>;
  return (
    <Link
      to={{ page: 'files', input, group: chosen ? null : group }}
      current={chosen}
      className={styles.group}
    >
      {words}
    </Link>
  );
}
