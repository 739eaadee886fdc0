import { X } from 'lucide-react';
import type { CubeRow, Filter, ReportView } from '../../../../analyzers/model/query.ts';
import {
  audienceBases,
  audienceValues,
  authors,
  itemKinds,
  platformIds,
  trainingValues,
} from '../../../../analyzers/model/values.ts';
import { Button } from '../../../components/button.tsx';
import { facetCounts } from '../../../filter/cube.ts';
import { type ListField, toggled, without } from '../../../filter/edit.ts';
import { kindName, platformName } from '../../../text/names.ts';
import { useText } from '../../../text/text.tsx';
import { Facet, type FacetOption } from './facet.tsx';
import styles from './facets.module.css';
import { OneOf } from './one-of.tsx';
import { YearFacet } from './year-facet.tsx';

export interface FacetsProps {
  readonly filter: Filter;
  /** Null: its counts are on their way. */
  readonly cube: readonly CubeRow[] | null;
  readonly report: ReportView;
  readonly onChange: (filter: Filter) => void;
}

/** Everything that can be ticked. Each count says how many items a tick would leave, all other ticks kept. */
export function Facets({ filter, cube, report, onChange }: FacetsProps) {
  const t = useText();
  const names = report.accounts.map((account) => account.name);
  const facet = <F extends ListField, V extends NonNullable<Filter[F]>[number] & string>(
    field: F,
    title: string,
    values: readonly V[],
    label: (value: V) => string,
  ) => {
    const counts = cube === null ? null : facetCounts(cube, field, filter, names);
    const chosen: readonly unknown[] = filter[field] ?? [];
    const options: FacetOption<V>[] = values
      .filter((value) => chosen.includes(value) || (counts?.get(value) ?? 0) > 0)
      .map((value) => ({
        value,
        label: label(value),
        count: counts?.get(value) ?? null,
        chosen: chosen.includes(value),
      }));
    if (
      options.length === 0 ||
      (options.length === 1 && options[0]?.chosen !== true && values.length > 1 && field === 'platforms')
    )
      return null;
    return (
      <Facet title={title} options={options} onToggle={(value) => onChange(toggled(filter, field, value))} />
    );
  };
  return (
    <>
      <OneOf
        title={t('screen.facet.headline')}
        value={filter.headline}
        labels={{
          any: t('screen.facet.any'),
          yes: t('screen.facet.headline-yes'),
          no: t('screen.facet.headline-no'),
        }}
        counts={cube === null ? null : facetCounts(cube, 'headline', filter, names)}
        onChange={(value) =>
          onChange(value === undefined ? without(filter, 'headline') : { ...filter, headline: value })
        }
      />
      {facet('platforms', t('screen.facet.platform'), platformIds, (value) => platformName(t, value))}
      {report.accounts.length > new Set(report.accounts.map(({ platform }) => platform)).size &&
        facet('accounts', t('screen.facet.account'), [...new Set(names)], (value) => value)}
      {facet('training', t('screen.facet.training'), trainingValues, (value) =>
        t(`screen.training.${value}`),
      )}
      {facet('ahead', t('screen.facet.ahead'), trainingValues, (value) => t(`screen.training.${value}`))}
      {facet('audiences', t('screen.facet.audience'), audienceValues, (value) =>
        t(`screen.audience.${value}`),
      )}
      {facet('bases', t('screen.facet.basis'), audienceBases, (value) => t(`screen.basis.${value}`))}
      {facet('kinds', t('screen.facet.kind'), itemKinds, (value) => kindName(t, value))}
      {facet('by', t('screen.facet.by'), authors, (value) => t(`screen.by.${value}`))}
      <YearFacet filter={filter} cube={cube} names={names} onChange={onChange} />
      <OneOf
        title={t('screen.facet.media')}
        value={filter.withMedia}
        labels={{
          any: t('screen.facet.any'),
          yes: t('screen.facet.media-yes'),
          no: t('screen.facet.media-no'),
        }}
        counts={cube === null ? null : facetCounts(cube, 'withMedia', filter, names)}
        onChange={(value) =>
          onChange(value === undefined ? without(filter, 'withMedia') : { ...filter, withMedia: value })
        }
      />
      <FindingFacet filter={filter} report={report} onChange={onChange} />
    </>
  );
}

function FindingFacet({ filter, report, onChange }: Omit<FacetsProps, 'cube'>) {
  const t = useText();
  const withItems = report.findings.filter((finding) => finding.hasItems);
  if (withItems.length === 0) return null;
  const isOnly = new Set(report.findings.map(({ platform }) => platform)).size < 2;
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{t('screen.facet.finding')}</legend>
      {withItems.map(({ id, platform, title }) => (
        <Button
          key={`${platform} ${id}`}
          look="quiet"
          aria-pressed={filter.finding === id}
          onClick={() =>
            onChange(filter.finding === id ? without(filter, 'finding') : { ...filter, finding: id })
          }
        >
          {isOnly ? title : t('screen.facet.finding-of', { platform: platformName(t, platform), title })}
          {filter.finding === id && <X size={14} aria-hidden="true" />}
        </Button>
      ))}
    </fieldset>
  );
}
