import type { ItemFacts, MediaRef, Source } from '../../model/item.ts';
import type { Input } from '../platform.ts';

/** Where a record stands. */
export interface Place {
  readonly source: Source;
  readonly input: Input;
}

const noMedia: readonly MediaRef[] = [];

type Always = 'identity' | 'kind' | 'subject' | 'shownTo';

/** An item of the person's own, without date, text, link and media unless given. */
export function linkedinItem(
  source: Source,
  given: Pick<ItemFacts, Always> & Partial<Omit<ItemFacts, Always | 'platform' | 'source'>>,
): ItemFacts {
  return {
    platform: 'linkedin',
    by: 'self',
    createdAt: null,
    text: null,
    permalink: null,
    media: noMedia,
    source,
    ...given,
  };
}
