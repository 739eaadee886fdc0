import type { CubeRow, Filter } from '../../../../analyzers/model/query.ts';
import { type AccountNames, facetCounts } from '../../../filter/cube.ts';
import { toggled } from '../../../filter/edit.ts';
import { useText } from '../../../text/text.tsx';
import { Facet } from './facet.tsx';

export interface YearFacetProps {
  readonly filter: Filter;
  readonly cube: readonly CubeRow[] | null;
  readonly names: AccountNames;
  readonly onChange: (filter: Filter) => void;
}

const undated = 'undated';

/** Years, the newest first; items without a date stand last. Counted in UTC, as in the report. */
export function YearFacet({ filter, cube, names, onChange }: YearFacetProps) {
  const t = useText();
  const counts = cube === null ? null : facetCounts(cube, 'years', filter, names);
  const found = [...(counts?.keys() ?? [])].filter(
    (year): year is number | null => year === null || typeof year === 'number',
  );
  const years = [...new Set([...found, ...(filter.years ?? [])])].sort((a, b) => (b ?? -1) - (a ?? -1));
  if (years.length === 0) return null;
  return (
    <Facet
      title={t('screen.facet.year')}
      options={years.map((year) => ({
        value: year === null ? undated : String(year),
        label: year === null ? t('screen.years.unknown') : String(year),
        count: counts === null ? null : (counts.get(year) ?? 0),
        chosen: filter.years?.includes(year) ?? false,
      }))}
      onToggle={(value) => onChange(toggled(filter, 'years', value === undated ? null : Number(value)))}
    />
  );
}
