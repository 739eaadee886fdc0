import { useState } from 'react';
import type { Filter, ReportView } from '../../../analyzers/model/query.ts';
import type { PlaceOf } from '../../navigation/place.ts';
import { useItems } from '../../queries/use-items.ts';
import { useApp, useCommand } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Evidence } from './evidence/evidence.tsx';
import { EvidencePane } from './evidence/evidence-pane.tsx';
import { Facets } from './facets/facets.tsx';
import { FacetsPane } from './facets/facets-pane.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ItemList } from './item-list.tsx';
import styles from './items.module.css';
import { useItemsCube } from './use-items-cube.ts';
import { useNarrow } from './use-narrow.ts';

/** All items: facets at the start, the list in the middle, the evidence of the opened item at the end. */
export function Items({ place, report }: { place: PlaceOf<'items'>; report: ReportView }) {
  const t = useText();
  const { nav } = useApp();
  const [facetsOpen, setFacetsOpen] = useState(false);
  const narrow = useNarrow('facets');
  const crowded = useNarrow('facetsBesideEvidence');
  const facetsAside = narrow || (crowded && place.open !== null);
  const { store, state, key } = useItems(place.filter, place.order, report.rev);
  const cube = useItemsCube(place.filter, report);
  const change = (part: Partial<PlaceOf<'items'>>): void => nav.change({ ...place, ...part });
  // A tick is a stop of the way, so that back takes it off again; a letter typed is not.
  const refine = (filter: Filter): void => nav.open({ ...place, filter, open: null });
  const search = (filter: Filter): void => nav.change({ ...place, filter, open: null });
  useCommand('find', () => document.getElementById('item-search')?.focus());
  return (
    <div className={styles.page}>
      <PageTitle title={t('screen.items.title')} className={styles.hiddenTitle} />
      <FacetsPane asSheet={facetsAside} open={facetsOpen} onClose={() => setFacetsOpen(false)}>
        <Facets filter={place.filter} cube={cube} report={report} onChange={refine} />
      </FacetsPane>
      <section className={styles.middle} data-pane="list" aria-label={t('screen.items.list')}>
        <FilterBar
          place={place}
          report={report}
          total={state.total}
          onChange={change}
          onRefine={refine}
          onSearch={search}
          onFacets={facetsAside ? () => setFacetsOpen(true) : null}
        />
        <ItemList
          store={store}
          state={state}
          listKey={key}
          opened={place.open}
          report={report}
          onOpen={(index) => change({ open: index })}
        />
      </section>
      <EvidencePane open={place.open !== null} onClose={() => change({ open: null })}>
        {place.open !== null && <Evidence index={place.open} report={report} />}
      </EvidencePane>
    </div>
  );
}
