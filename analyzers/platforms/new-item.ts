import type { ItemFacts, MediaRef, Source } from '../model/item.ts';
import type { PlatformId } from '../model/values.ts';
import type { Input } from './platform.ts';

/** Where a record stands. */
export interface Place {
  readonly source: Source;
  readonly input: Input;
}

/** The items of one record; null: it is not what this file should hold. */
export type Taken = readonly ItemFacts[] | null;

export const noItems: readonly ItemFacts[] = [];
const noMedia: readonly MediaRef[] = [];

type Always = 'identity' | 'kind' | 'subject' | 'shownTo';
type Given = Pick<ItemFacts, Always> & Partial<Omit<ItemFacts, Always | 'platform' | 'source'>>;

/** Makes items of the person's own, without date, text, link and media unless given. */
export type NewItem = (source: Source, given: Given) => ItemFacts;

export function itemsOf(platform: PlatformId): NewItem {
  return (source, given) => ({
    platform,
    by: 'self',
    createdAt: null,
    text: null,
    permalink: null,
    media: noMedia,
    source,
    ...given,
  });
}
