import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Filter, ItemRow } from '../../analyzers/model/query.ts';
import { filterKey } from '../filter/edit.ts';
import { PageStore } from '../list/page-store.ts';
import type { ItemOrder } from '../navigation/place.ts';
import { useApp } from '../session/app-context.tsx';

/** The items of a filter by pages; a new answer of the person renews them in place. */
export function useItems(filter: Filter, order: ItemOrder, rev: number) {
  const { session } = useApp();
  const key = `${order} ${filterKey(filter)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter; a new rev renews, below
  const store = useMemo(() => {
    const fetch = async (offset: number, limit: number) => {
      const answer = await session.analysis.ask('items', { filter, order, offset, limit });
      return answer.ok ? answer.value : null;
    };
    return new PageStore<ItemRow>(fetch, rev);
  }, [key, session]);
  useEffect(() => store.renew(rev), [store, rev]);
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  return { store, state, key };
}
