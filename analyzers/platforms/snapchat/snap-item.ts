import { itemsOf, type NewItem } from '../new-item.ts';

export const snapItem: NewItem = itemsOf('snapchat');

/** Only addresses of the web become links on screen. */
export function webLink(link: string | null): string | null {
  return link !== null && /^https?:\/\/\S+$/.test(link.trim()) ? link.trim() : null;
}
