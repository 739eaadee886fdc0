import type { ReportView } from './query.ts';
import type { AudienceBasis, AudienceValue, Author, ItemKind, PlatformId, TrainingValue } from './values.ts';

/** An item of the long version; with `redact`, what could name a person is null. */
export interface ItemForPrint {
  readonly platform: PlatformId;
  readonly kind: ItemKind;
  readonly by: Author;
  /** ISO UTC, cut short where less is known. */
  readonly createdAt: string | null;
  readonly audience: AudienceValue;
  readonly basis: AudienceBasis;
  readonly training: TrainingValue;
  readonly ahead: TrainingValue;
  readonly text: string | null;
  readonly permalink: string | null;
  /** How many pictures, videos and sounds belong to it. */
  readonly media: number;
  /** Where it stands: index into `report.inputs`, entry, pointer; null with `redact`. */
  readonly source: { readonly input: number; readonly entry: string; readonly pointer: string } | null;
}

export const pageSizes = ['A4', 'Letter'] as const;
export type PageSize = (typeof pageSizes)[number];

/** Everything that the PDF is made from: plain JSON, so that it can go to another process. */
export interface PrintDocument {
  readonly schema: 'trained-on-me/print@1';
  readonly report: ReportView;
  /** The long version: names of archives and accounts, and the items with their texts. */
  readonly withTexts: boolean;
  /** Hides names, texts, links and file names also where `withTexts` asks for them. */
  readonly redact: boolean;
  /** BCP 47; forms of numbers and dates. */
  readonly locale: string;
  readonly pageSize: PageSize;
  /** SHA-256 in hex, one for each of `report.inputs`; null: a folder, or not computed. */
  readonly hashes: readonly (string | null)[];
  /** Most exposed first, newest first among equals; null in the short version. At most `mostItemsInPrint`. */
  readonly items: readonly ItemForPrint[] | null;
  /** Items that found no place in `items`; the document says so, and that the CSV holds them. */
  readonly itemsLeftOut: number;
}

/** Bytes of PDF, and time, grow with every item (measured in main/print/WHY.md); the CSV has no limit. */
export const mostItemsInPrint = 10_000;

// Countries that print on US Letter, as in Unicode's paperSize data (CLDR supplemental, measurementData).
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that a person with this locale has in the printer. A locale without a region takes its likely one. */
export function pageSizeOf(locale: string): PageSize {
  try {
    return letterRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'Letter' : 'A4';
  } catch {
    return 'A4';
  }
}
