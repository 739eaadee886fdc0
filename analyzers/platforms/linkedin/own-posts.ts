import type { ShownTo } from '../../model/item.ts';
import { type Target, targetOf } from './links.ts';
import { shown } from './shown-to.ts';

/** What the archive says of the person's own posts, for what they wrote under them. */
export class OwnPosts {
  readonly #stated = new Map<string, ShownTo>();
  /** Posts whose visibility is a word that nobody has met. */
  readonly strange = new Set<string>();

  add(target: Target, shownTo: ShownTo): void {
    const under = underIt(shownTo);
    if (under !== null) this.#stated.set(target.post, under);
  }

  /**
   * Who sees a comment or a reaction with this link, where it leads to a post whose audience the archive states; null for
   * all others, so for nearly all.
   */
  underneath(link: string): ShownTo | null {
    const target = targetOf(link);
    return target === null ? null : (this.#stated.get(target.post) ?? null);
  }
}

function underIt(shownTo: ShownTo): ShownTo | null {
  if (shownTo === shown.postPublic || shownTo === shown.postLoggedIn) return shown.onOwnPublicPost;
  if (shownTo === shown.postConnections || shownTo === shown.postContainer) return shown.onOwnLimitedPost;
  return null;
}
