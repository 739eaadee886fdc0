import type { ReaderFinding } from '../../model/findings.ts';
import type { FindingView } from '../../model/query.ts';
import type { PlatformId } from '../../model/values.ts';
import type { MessageValues, Sentences } from '../../text/catalogue.ts';
import type { Judged } from '../judged.ts';
import { type PublicFinding, type PublicFindings, publicFindings } from './public-findings.ts';

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
      id: `${finding}.${platform}`,
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
  const joined = new Map<string, { id: string; platform: PlatformId; count: number }>();
  for (const { id, platform, count } of findings) {
    const key = `${id}.${platform}`;
    joined.set(key, { id, platform, count: count + (joined.get(key)?.count ?? 0) });
  }
  return [...joined].map(([key, { id, platform, count }]) => ({
    id: key,
    platform,
    title: sentence(say, id, 'title', { count }),
    count,
    detail: sentence(say, id, 'detail', { count }),
    hasItems: false,
  }));
}

function sentence(say: Sentences, finding: string, part: 'title' | 'detail', values: MessageValues): string {
  return say.find(`finding.${finding}.${part}`, values) ?? finding;
}

/** The finding and platform that an id of a `FindingView` names; null where it names no items. */
export function parseFindingId(id: string): { finding: PublicFinding; platform: string } | null {
  const dot = id.lastIndexOf('.');
  const finding = publicFindings.find((each) => each === id.slice(0, dot));
  return finding === undefined ? null : { finding, platform: id.slice(dot + 1) };
}
