import { itemsOf, type NewItem } from '../new-item.ts';

export const xItem: NewItem = itemsOf('x');

/** Null for what says nothing: X writes empty strings for fields that are not set. */
export function words(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
