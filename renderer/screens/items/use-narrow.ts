import { useSyncExternalStore } from 'react';

/** Below these widths a pane has no room beside the list and comes as a sheet over it. */
const queries = {
  facets: '(max-width: 60rem)',
  /** The opened evidence takes the place of the facets. */
  facetsBesideEvidence: '(max-width: 78rem)',
  evidence: '(max-width: 60rem)',
} as const;

/** `max-width` in rem follows the person's text size and zoom. */
export function useNarrow(pane: keyof typeof queries): boolean {
  const query = queries[pane];
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
