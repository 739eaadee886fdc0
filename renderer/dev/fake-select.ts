import type { Filter, ItemDetail, ItemRow, VerdictView } from '../../analyzers/model/query.ts';
import { trainingValues } from '../../analyzers/model/values.ts';
import type { ItemOrder } from '../navigation/place.ts';
import { policyOf } from './fake-report.ts';
import type { FakeJudged } from './fake-verdict.ts';

const accounts = ['@ada', 'Ada Example'];

export function select(
  items: readonly FakeJudged[],
  filter: Filter,
  order: ItemOrder,
): readonly FakeJudged[] {
  const found = items.filter((item) => matches(item, filter));
  if (order === 'most-exposed') {
    return found.sort((a, b) => trainingValues.indexOf(a.training) - trainingValues.indexOf(b.training));
  }
  const sign = order === 'newest' ? -1 : 1;
  return found.sort((a, b) => sign * (a.createdAt ?? '').localeCompare(b.createdAt ?? ''));
}

export function matches(item: FakeJudged, filter: Filter): boolean {
  const any = <V>(list: readonly V[] | undefined, value: V): boolean =>
    list === undefined || list.includes(value);
  return (
    any(filter.platforms, item.platform) &&
    any(filter.accounts, accounts[item.account] ?? '') &&
    any(filter.kinds, item.kind) &&
    any(filter.by, item.by) &&
    any(filter.audiences, item.audience) &&
    any(filter.bases, item.basis) &&
    any(filter.training, item.training) &&
    any(filter.ahead, item.ahead) &&
    any(filter.years, item.createdAt === null ? null : Number(item.createdAt.slice(0, 4))) &&
    (filter.headline === undefined || filter.headline === item.headline) &&
    (filter.withMedia === undefined || filter.withMedia === item.media.length > 0) &&
    (filter.finding === undefined || item.text?.includes('@') === true) &&
    words(filter.text).every((word) => fold(item.text ?? '').includes(word))
  );
}

function words(text: string | undefined): readonly string[] {
  return fold(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function rowOf(item: FakeJudged): ItemRow {
  const { index, platform, account, kind, by, createdAt, audience, basis, training, ahead, media } = item;
  return {
    index,
    platform,
    account,
    kind,
    by,
    createdAt,
    snippet: item.text,
    audience,
    basis,
    training,
    ahead,
    media,
  };
}

export function detailOf(item: FakeJudged, rev: number): ItemDetail {
  const ruleId = `${item.platform}.post.r`;
  const verdict = (value: VerdictView['value']): VerdictView => ({
    value,
    ruleId,
    scope: 'generative',
    since: value === 'confirmed' || value === 'likely' ? '2023-09-29' : null,
    sentence: 'Public posts may be used to train the platform’s models.',
  });
  return {
    ...rowOf(item),
    rev,
    id: `${item.platform}:${item.kind}:${item.index}`,
    subject: item.kind,
    text: item.text,
    group: null,
    permalink:
      item.platform === 'x' && item.kind === 'post' ? `https://x.com/ada/status/${1000 + item.index}` : null,
    audienceView: {
      sentence:
        'Assumed: X accounts are public by default, and your archive tells of protection only since April 2026.',
      from: null,
      until: null,
      now: null,
      settledBy: item.basis === 'platform-default' || item.basis === 'none' ? 'default-audience' : null,
    },
    trainingView: verdict(item.training),
    aheadView: verdict(item.ahead),
    also: [],
    policies: policyOf(ruleId),
    sources: [
      { input: item.account, inputName: 'synthetic.zip', entry: 'data/tweets.js', pointer: `/${item.index}` },
    ],
  };
}
