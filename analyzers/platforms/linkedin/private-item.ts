import type { ItemFacts } from '../../model/item.ts';
import type { Place } from '../new-item.ts';
import { linkedinItem } from './linkedin-item.ts';
import { shown } from './shown-to.ts';

export type Given = Pick<ItemFacts, 'kind' | 'subject'> & Partial<ItemFacts>;

/** One item that only the person sees, unless `shownTo` says otherwise; none without words. */
export function privateItem({ source }: Place, given: Given, target?: string): readonly ItemFacts[] {
  if (given.text == null) return [];
  const identity = target === undefined ? {} : { targetLink: target };
  return [linkedinItem(source, { identity, shownTo: shown.onlyYou, ...given })];
}

/** The cells that are filled, a line each; null where none is. */
export function lines(...cells: readonly string[]): string | null {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\n');
  return text === '' ? null : text;
}
