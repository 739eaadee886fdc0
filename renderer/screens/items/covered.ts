import type { ItemKind } from '../../../analyzers/model/values.ts';

/** Words that stay covered until they are clicked: somebody may be looking over the person's shoulder. */
const coveredKinds: ReadonlySet<ItemKind> = new Set<ItemKind>(['message', 'group-message', 'ai-chat']);

export function isCovered(kind: ItemKind): boolean {
  return coveredKinds.has(kind);
}
