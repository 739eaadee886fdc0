import type { ReaderFinding } from '../../model/findings.ts';
import type { FindingView } from '../../model/query.ts';
import { platformIds } from '../../model/values.ts';
import type { MessageValues, Sentences } from '../../text/catalogue.ts';
import type { Judged } from '../judged.ts';
import { type PublicFindings, publicFindings } from './public-findings.ts';

/** What stands out besides the verdicts: people and contact details in public items, then what the readers met. */
export function findingViews(
  judged: Judged,
  inPublic: PublicFindings,
  fromReaders: readonly ReaderFinding[],
  say: Sentences,
): readonly FindingView[] {
  const ownViews = inPublic.count(judged).map(({ finding, platform, items, people }): FindingView => {
    const values = { items, people };
    return {
      id: viewId({ id: finding, platform }),
      platform,
      title: sentence(say, finding, 'title', values),
      count: finding === 'mentions' ? people : items,
      detail: sentence(say, finding, 'detail', values),
      hasItems: true,
    };
  });
  return [...ownViews, ...readerViews(fromReaders, say)];
}

function readerViews(findings: readonly ReaderFinding[], say: Sentences): readonly FindingView[] {
  const joined = new Map<string, Omit<ReaderFinding, 'account' | 'items'> & { readonly hasItems: boolean }>();
  for (const finding of findings) {
    const { id, platform, items } = finding;
    const known = joined.get(viewId(finding));
    joined.set(viewId(finding), {
      id,
      platform,
      count: finding.count + (known?.count ?? 0),
      values: sums(known?.values, finding.values),
      hasItems: items !== undefined || known?.hasItems === true,
    });
  }
  return [...joined].map(([key, { id, platform, count, values, hasItems }]) => ({
    id: key,
    platform,
    title: sentence(say, id, 'title', { ...values, count }),
    count,
    detail: sentence(say, id, 'detail', { ...values, count }),
    hasItems,
  }));
}

function sums(
  one: ReaderFinding['values'] = {},
  other: ReaderFinding['values'] = {},
): Record<string, number> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}

/** Accounts of one platform share a line. */
function viewId({ id, platform }: Pick<ReaderFinding, 'id' | 'platform'>): string {
  return `${id}.${platform}`;
}

function sentence(say: Sentences, finding: string, part: 'title' | 'detail', values: MessageValues): string {
  return say.find(`finding.${finding}.${part}`, values) ?? finding;
}

/** One byte an item, 1 where the finding of that `FindingView.id` names it; null where it names none. */
export function findingMarks(
  id: string,
  judged: Judged,
  inPublic: PublicFindings,
  fromReaders: readonly ReaderFinding[],
): Uint8Array | null {
  const ofReaders = fromReaders.filter((finding) => viewId(finding) === id && finding.items !== undefined);
  if (ofReaders.length > 0) {
    const marks = new Uint8Array(judged.size);
    for (const { items } of ofReaders) for (const index of items ?? []) marks[index] = 1;
    return marks;
  }
  const finding = publicFindings.find((each) => id.startsWith(`${each}.`));
  const platform = platformIds.find((each) => id === `${finding}.${each}`);
  if (finding === undefined || platform === undefined) return null;
  return inPublic.marks(judged, finding, platform);
}
