import type { CubeRow, Headline } from '../../analyzers/model/query.ts';
import {
  type AudienceValue,
  audienceValues,
  type ItemKind,
  type PlatformId,
  type TrainingValue,
  trainingValues,
} from '../../analyzers/model/values.ts';
import type { Text } from './text.tsx';

/** "posts", "post" for one. */
export function kindName(t: Text, kind: ItemKind, n = 2): string {
  return t(`screen.kind.${kind}`, { n });
}

export function platformName(t: Text, platform: PlatformId): string {
  return t(`screen.platform.${platform}`);
}

export function trainingLabels(t: Text): Readonly<Record<TrainingValue, string>> {
  const [confirmed, likely, possible, unlikely, excluded] = trainingValues.map((value) =>
    t(`screen.training.${value}`),
  );
  return {
    confirmed: confirmed ?? '',
    likely: likely ?? '',
    possible: possible ?? '',
    unlikely: unlikely ?? '',
    excluded: excluded ?? '',
  };
}

export function audienceLabels(t: Text): Readonly<Record<AudienceValue, string>> {
  const [open, limited, closed, unknown] = audienceValues.map((value) => t(`screen.audience.${value}`));
  return { public: open ?? '', limited: limited ?? '', private: closed ?? '', unknown: unknown ?? '' };
}

/** The groups that the headline names: pictures stand apart from posts. */
const headlineNouns = [
  { noun: 'posts', kinds: ['post', 'repost'] },
  { noun: 'replies', kinds: ['comment'] },
  { noun: 'pictures', kinds: ['image', 'profile-photo', 'ai-selfie'] },
  { noun: 'videos', kinds: ['video', 'reel'] },
  { noun: 'stories', kinds: ['story'] },
  { noun: 'articles', kinds: ['article'] },
  { noun: 'prompts', kinds: ['ai-chat'] },
  { noun: 'profile', kinds: ['profile'] },
  { noun: 'applications', kinds: ['resume', 'job-answer'] },
] as const satisfies readonly { noun: string; kinds: readonly ItemKind[] }[];

const namedAtMost = 3;

/** "posts, replies and pictures": the largest groups by name, "and more" for the rest. */
export function headlineNoun(t: Text, counts: ReadonlyMap<ItemKind, number>): string {
  const groups = headlineNouns
    .map(({ noun, kinds }) => ({
      noun,
      count: kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0),
    }))
    .filter((group) => group.count > 0)
    .sort((a, b) => b.count - a.count);
  const named = groups.slice(0, namedAtMost).map((group) => t(`screen.noun.${group.noun}`));
  if (named.length === 0) return t('screen.noun.posts');
  return t.list(groups.length > namedAtMost ? [...named, t('screen.noun.more')] : named);
}

/** The same for the items that the figures count. */
export function nounOf(t: Text, cube: readonly CubeRow[]): string {
  const counts = new Map<ItemKind, number>();
  for (const { headline, kind, count } of cube) {
    if (headline) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return headlineNoun(t, counts);
}

/** Where more than half cannot be told, a small figure must not read as safety. */
export function mostlyUnknown(headline: Headline): boolean {
  return headline.possible * 2 > headline.of;
}
