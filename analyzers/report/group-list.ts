import type { GroupView } from '../model/query.ts';
import type { PlatformId } from '../model/values.ts';
import type { Judged } from './judged.ts';

/** Groups that the person can answer for, with their items. Each item is looked at once. */
export class GroupList {
  readonly #counts = new Map<PlatformId, Map<string, number>>();
  #seen = 0;

  /** The largest first; equal ones by name. */
  of({ items, size }: Pick<Judged, 'items' | 'size'>): readonly GroupView[] {
    for (; this.#seen < size; this.#seen++) {
      const item = items[this.#seen];
      if (item === undefined) continue;
      for (const shownTo of [item.shownTo, ...item.alsoShownTo]) {
        if (shownTo.by !== 'fact' || shownTo.settledBy?.answer !== 'group-audience') continue;
        const counts = this.#counts.get(item.platform) ?? new Map<string, number>();
        this.#counts.set(item.platform, counts);
        counts.set(shownTo.settledBy.group, (counts.get(shownTo.settledBy.group) ?? 0) + 1);
        break;
      }
    }
    return [...this.#counts]
      .flatMap(([platform, counts]) => [...counts].map(([name, count]) => ({ platform, name, count })))
      .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  }

  /** A later source may have told another audience. */
  forget(): void {
    this.#counts.clear();
    this.#seen = 0;
  }
}
