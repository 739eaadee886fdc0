import type { ItemFacts, MediaRef, Source } from '../../model/item.ts';

const noMedia: readonly MediaRef[] = [];

type Always = 'identity' | 'kind' | 'subject' | 'shownTo';

/** An item of the person's own, without date, text, link and media unless given. */
export function xItem(
  source: Source,
  given: Pick<ItemFacts, Always> & Partial<Omit<ItemFacts, Always | 'platform' | 'source'>>,
): ItemFacts {
  return {
    platform: 'x',
    by: 'self',
    createdAt: null,
    text: null,
    permalink: null,
    media: noMedia,
    source,
    ...given,
  };
}

/** Null for what says nothing: X writes empty strings for fields that are not set. */
export function words(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
