import type { Filter, ReportView } from '../../../analyzers/model/query.ts';
import { trainingValues } from '../../../analyzers/model/values.ts';
import { ChartWithTable } from '../../charts/chart-with-table.tsx';
import { total } from '../../charts/figures.ts';
import { yearCounts } from '../../charts/from-cube.ts';
import { VerdictLegend } from '../../charts/verdict-legend.tsx';
import { YearBars, type YearRange } from '../../charts/year-bars.tsx';
import { fits } from '../../filter/cube.ts';
import { yearsBetween } from '../../filter/years.ts';
import { itemsOf } from '../../navigation/place.ts';
import { useApp } from '../../session/app-context.tsx';
import { trainingLabels } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { useLocale } from '../../text/use-locale.ts';
import { ClosedSpans } from './closed-spans.tsx';
import { policyMarks } from './policy-marks.ts';

export interface YearChartProps {
  readonly report: ReportView;
  /** The items that are drawn. */
  readonly filter: Filter;
  readonly plotHeight?: number;
}

/** Items by year. A click opens the items of a year, dragging those of several. */
export function YearChart({ report, filter, plotHeight = 180 }: YearChartProps) {
  const t = useText();
  const { nav } = useApp();
  const { locale, rtl } = useLocale();
  const labels = trainingLabels(t);
  const names = report.accounts.map((account) => account.name);
  const years = yearCounts(report.cube.filter((row) => fits(row, filter, names)));
  const open = (range: YearRange): void => {
    const chosen = range === 'unknown' ? [null] : yearsBetween(range.from, range.to);
    nav.open(itemsOf({ ...filter, years: chosen }));
  };
  const rows = years.map(({ year, counts }) => [
    year === null ? t('screen.years.unknown') : String(year),
    ...trainingValues.map((value) => t.number(counts[value] ?? 0)),
    t.number(total(counts)),
  ]);
  const columns = [t('screen.years.year'), ...trainingValues.map((value) => labels[value]), t('screen.all')];
  const spans = report.accounts.flatMap((account) => account.closedSpans);
  return (
    <ChartWithTable
      table={{ caption: t('screen.years.caption'), columns, rows }}
      labels={{ show: t('screen.table.show'), hide: t('screen.table.hide') }}
    >
      <YearBars
        years={years}
        policyStarts={policyMarks(t, report.policyStarts)}
        closedSpans={spans}
        title={t('screen.years.caption')}
        trainingLabels={labels}
        unknownLabel={t('screen.years.unknown')}
        closedLabel={t('screen.years.closed')}
        locale={locale}
        rtl={rtl}
        plotHeight={plotHeight}
        onSelect={open}
      />
      <VerdictLegend
        figures={trainingValues.map((value) => ({ value, label: labels[value], count: 0 }))}
        locale={locale}
        withCounts={false}
      />
      <ClosedSpans accounts={report.accounts} />
    </ChartWithTable>
  );
}
