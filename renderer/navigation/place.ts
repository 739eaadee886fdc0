import type { FileGroup, Filter } from '../../analyzers/model/query.ts';
import type { PlatformId } from '../../analyzers/model/values.ts';

export type ItemOrder = 'newest' | 'oldest' | 'most-exposed';

/** Where the person is. Everything that back and forward bring back stands here. */
export type Place =
  | { readonly page: 'start' }
  | { readonly page: 'guide'; readonly platform: PlatformId | null }
  | { readonly page: 'check' }
  | { readonly page: 'reading' }
  | { readonly page: 'report' }
  | {
      readonly page: 'items';
      readonly filter: Filter;
      readonly order: ItemOrder;
      readonly open: number | null;
    }
  | { readonly page: 'years' }
  /** `platform`: whose steps are brought into view. */
  | { readonly page: 'opt-out'; readonly platform: PlatformId | null }
  | { readonly page: 'files'; readonly input: number; readonly group: FileGroup | null }
  | { readonly page: 'sources'; readonly rule: string | null };

type PageName = Place['page'];
export type PlaceOf<P extends PageName> = Extract<Place, { readonly page: P }>;

export function itemsOf(filter: Filter, order: ItemOrder = 'newest'): Place {
  return { page: 'items', filter, order, open: null };
}

/** Pages that need a report. */
export const reportPages = ['report', 'items', 'years', 'opt-out', 'files', 'sources'] as const;
export type ReportPage = (typeof reportPages)[number];

export function isReportPage(page: string): page is ReportPage {
  return reportPages.some((one) => one === page);
}

/** The first place of a page, without any filter: what the side bar opens and what a restart restores. */
export function firstPlace(page: ReportPage): Place {
  switch (page) {
    case 'items':
      return itemsOf({});
    case 'files':
      return { page, input: 0, group: null };
    case 'sources':
      return { page, rule: null };
    case 'opt-out':
      return { page, platform: null };
    case 'report':
    case 'years':
      return { page };
  }
}
