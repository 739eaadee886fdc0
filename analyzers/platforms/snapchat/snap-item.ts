import type { ItemFacts, MediaRef, Source } from '../../model/item.ts';
import type { Input } from '../platform.ts';

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

/** An item of the person's own, without date, text, link and media unless given. */
export function snapItem(
  source: Source,
  given: Pick<ItemFacts, Always> & Partial<Omit<ItemFacts, Always | 'platform' | 'source'>>,
): ItemFacts {
  return {
    platform: 'snapchat',
    by: 'self',
    createdAt: null,
    text: null,
    permalink: null,
    media: noMedia,
    source,
    ...given,
  };
}

/** Only addresses of the web become links on screen. */
export function webLink(link: string | null): string | null {
  return link !== null && /^https?:\/\/\S+$/.test(link.trim()) ? link.trim() : null;
}
