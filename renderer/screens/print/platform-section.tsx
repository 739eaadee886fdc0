import type { PrintDocument } from '../../../analyzers/model/print.ts';
import type { CubeRow } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { AudienceMatrix } from '../../charts/audience-matrix.tsx';
import { audienceCounts, kindCounts, size, yearCounts } from '../../charts/from-cube.ts';
import { KindBars } from '../../charts/kind-bars.tsx';
import { YearBars } from '../../charts/year-bars.tsx';
import { audienceLabels, kindName, nounOf, platformName, trainingLabels } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import { policyMarks } from '../years/policy-marks.ts';
import { PlatformAssumed } from './platform-assumed.tsx';
import { PlatformPolicies } from './platform-policies.tsx';
import { PlatformSteps } from './platform-steps.tsx';
import styles from './print-page.module.css';
import type { NumberedSources } from './sources.ts';

export interface PlatformSectionProps {
  readonly document: PrintDocument;
  readonly platform: PlatformId;
  readonly sources: NumberedSources;
  readonly width: number;
}

/** A page a platform: the sentence, the tables, the policy, the assumptions, the steps. */
export function PlatformSection({ document, platform, sources, width }: PlatformSectionProps) {
  const text = useText();
  const rows = document.report.cube.filter((row) => row.platform === platform);
  const headline = rows.filter((row) => row.headline);
  const others = rows.filter((row) => !row.headline);
  const name = platformName(text, platform);
  return (
    <section className={styles.page}>
      <h2>{name}</h2>
      <p className={styles.lead}>{platformSentence(headline, name, text)}</p>
      {headline.length > 0 && (
        <>
          <KindBars
            rows={kindCounts(headline).map(({ kind, counts }) => ({
              key: kind,
              label: kindName(text, kind),
              counts,
            }))}
            caption={text('print.platform.kinds')}
            heads={{
              what: text('print.head.kind'),
              count: text('print.head.count'),
              split: text('print.head.split'),
            }}
            trainingLabels={trainingLabels(text)}
            locale={document.locale}
            withSplit
          />
          <Matrix rows={headline} others={others} locale={document.locale} />
          <PlatformYears document={document} platform={platform} rows={headline} width={width} />
        </>
      )}
      {headline.length === 0 && others.length > 0 && (
        <Matrix rows={[]} others={others} locale={document.locale} />
      )}
      <PlatformPolicies document={document} platform={platform} sources={sources} />
      <PlatformAssumed document={document} platform={platform} rows={headline} />
      <PlatformSteps document={document} platform={platform} />
    </section>
  );
}

/** Likely training inputs among the rows: so far, or from today. */
function inputs(rows: readonly CubeRow[], which: 'training' | 'ahead'): number {
  return size(rows.filter((row) => row[which] === 'confirmed' || row[which] === 'likely'));
}

function platformSentence(headline: readonly CubeRow[], platform: string, text: Text): string {
  if (headline.length === 0) return text('print.platform.none', { platform });
  return text('print.platform.sentence', {
    platform,
    count: inputs(headline, 'training'),
    of: size(headline),
    noun: nounOf(text, headline),
    ahead: inputs(headline, 'ahead'),
  });
}

interface MatrixProps {
  /** Own items of the headline kinds: their sums are those of the sentence above. */
  readonly rows: readonly CubeRow[];
  readonly others: readonly CubeRow[];
  readonly locale: string;
}

function Matrix({ rows, others, locale }: MatrixProps) {
  const text = useText();
  const named = (cube: readonly CubeRow[]) =>
    audienceCounts(cube).map(({ kind, counts }) => ({
      key: kind,
      label: kindName(text, kind),
      counts,
    }));
  return (
    <AudienceMatrix
      rows={named(rows)}
      more={{ label: text('print.platform.other'), rows: named(others) }}
      caption={text('print.platform.audience')}
      audienceLabels={audienceLabels(text)}
      heads={{ what: text('print.head.kind'), all: text('print.head.all') }}
      locale={locale}
    />
  );
}

interface PlatformYearsProps {
  readonly document: PrintDocument;
  readonly platform: PlatformId;
  readonly rows: readonly CubeRow[];
  readonly width: number;
}

function PlatformYears({ document, platform, rows, width }: PlatformYearsProps) {
  const text = useText();
  const { accounts, policyStarts } = document.report;
  const closedSpans = accounts
    .filter((account) => account.platform === platform)
    .flatMap((account) => account.closedSpans);
  return (
    <div className={styles.years}>
      <p className={styles.caption}>{text('print.platform.years')}</p>
      <YearBars
        years={yearCounts(rows)}
        policyStarts={policyMarks(
          text,
          policyStarts.filter((start) => start.platform === platform),
        )}
        closedSpans={closedSpans}
        title={text('print.platform.years-title', { platform: platformName(text, platform) })}
        trainingLabels={trainingLabels(text)}
        unknownLabel={text('print.platform.unknown-year')}
        closedLabel={text('print.platform.closed')}
        locale={document.locale}
        width={width}
        plotHeight={100}
      />
      {closedSpans.length > 0 && <p className={styles.quiet}>{text('print.platform.closed-note')}</p>}
    </div>
  );
}
