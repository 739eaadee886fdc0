import type { ReaderFinding } from '../model/findings.ts';
import type { Item } from '../model/item.ts';
import type { Corner } from '../model/values.ts';

/** What the sentences call the numbers. */
const valueNames: Readonly<Record<Corner, string>> = {
  draft: 'drafts',
  'former-name': 'formerNames',
  'closed-service': 'fromClosedServices',
};

/** A finding for each account that has things in places which people forget. */
export function forgottenCorners(items: readonly Item[]): readonly ReaderFinding[] {
  const byAccount = new Map<string, { readonly first: Item; readonly indexes: number[] }>();
  for (const [index, item] of items.entries()) {
    if (item.corner === undefined) continue;
    const name = `${item.platform} ${item.account}`;
    const known = byAccount.get(name);
    if (known === undefined) byAccount.set(name, { first: item, indexes: [index] });
    else known.indexes.push(index);
  }
  return [...byAccount.values()].map(({ first: { platform, account }, indexes }) => ({
    id: `${platform}-forgotten-corners`,
    platform,
    account,
    count: indexes.length,
    values: countsOf(indexes.flatMap((index) => items[index]?.corner ?? [])),
    items: Uint32Array.from(indexes),
  }));
}

function countsOf(found: readonly Corner[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { drafts: 0, formerNames: 0, fromClosedServices: 0 };
  for (const corner of found) counts[valueNames[corner]] = (counts[valueNames[corner]] ?? 0) + 1;
  return counts;
}
