import type {
  AudienceBasis,
  AudienceValue,
  Author,
  ItemKind,
  MediaType,
  PlatformId,
} from '../../analyzers/model/values.ts';

/** An invented item. Nothing here was ever written by anybody. */
export interface FakeItem {
  readonly index: number;
  readonly platform: PlatformId;
  readonly account: number;
  readonly kind: ItemKind;
  readonly by: Author;
  readonly createdAt: string | null;
  readonly text: string | null;
  readonly audience: AudienceValue;
  readonly basis: AudienceBasis;
  readonly media: readonly { readonly type: MediaType; readonly present: boolean }[];
}

const openings = [
  'Walked to',
  'Thinking about',
  'Finally finished',
  'A morning in',
  'Nobody told me about',
  'Reading about',
];
const things = [
  'the old harbour of Gdańsk',
  'bees and their dances',
  'my grandmother’s bread',
  'a very slow train',
  'the lighthouse',
  'rain on a tin roof',
];
const endings = [
  'and it was worth it.',
  '. Photo follows.',
  'again. Never say never!',
  'with @ada and @grace.',
  '(thread below)',
  'جميل جدا',
];

interface Material {
  readonly kind: ItemKind;
  readonly share: number;
  readonly audience: AudienceValue;
  readonly basis: AudienceBasis;
  readonly by?: Author;
  readonly picture?: boolean;
}

const materials: readonly Material[] = [
  { kind: 'post', share: 0.4, audience: 'public', basis: 'platform-default' },
  { kind: 'comment', share: 0.15, audience: 'public', basis: 'platform-default' },
  { kind: 'image', share: 0.05, audience: 'public', basis: 'platform-default', picture: true },
  { kind: 'repost', share: 0.06, audience: 'public', basis: 'platform-default' },
  { kind: 'video', share: 0.01, audience: 'public', basis: 'platform-default' },
  { kind: 'profile', share: 0.002, audience: 'public', basis: 'platform-rule' },
  { kind: 'ai-chat', share: 0.01, audience: 'private', basis: 'platform-rule' },
  { kind: 'ai-chat', share: 0.01, audience: 'private', basis: 'platform-rule', by: 'assistant' },
  { kind: 'message', share: 0.1, audience: 'private', basis: 'platform-rule' },
  { kind: 'message', share: 0.1, audience: 'private', basis: 'platform-rule', by: 'other' },
  { kind: 'reaction', share: 0.08, audience: 'unknown', basis: 'none' },
  { kind: 'search', share: 0.02, audience: 'private', basis: 'platform-rule' },
];

/** The same items for the same numbers, wherever it runs. `lostShare`: posts whose audience the archive does not tell. */
export function fakeItems(count: number, lostShare = 0.02): readonly FakeItem[] {
  const random = numbers(7);
  return Array.from({ length: count }, (_, index) => fakeItem(index, random, lostShare));
}

function fakeItem(index: number, random: () => number, lostShare: number): FakeItem {
  const material = pickMaterial(random());
  const linkedin = random() < 0.12 && (material.kind === 'post' || material.kind === 'comment');
  const year = 2010 + Math.floor(random() ** 0.8 * 16);
  const month = 1 + Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const createdAt =
    material.kind === 'reaction' ? null : `${year}-${pad(month)}-${pad(day)}T${pad(index % 24)}:15:00.000Z`;
  const lost = random() < lostShare && material.basis === 'platform-default';
  return {
    index,
    platform: linkedin ? 'linkedin' : 'x',
    account: linkedin ? 1 : 0,
    kind: material.kind,
    by: material.by ?? 'self',
    createdAt,
    text: material.kind === 'image' ? null : words(random),
    audience: lost ? 'unknown' : material.audience,
    basis: lost ? 'none' : material.basis,
    media: material.picture === true ? [{ type: 'image', present: random() < 0.9 }] : [],
  };
}

function pickMaterial(at: number): Material {
  let left = at;
  for (const material of materials) {
    left -= material.share;
    if (left < 0) return material;
  }
  return { kind: 'post', share: 0, audience: 'public', basis: 'platform-default' };
}

function words(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return `${pick(openings)} ${pick(things)} ${pick(endings)}`;
}

/** Mulberry32: small, even, and the same everywhere. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
