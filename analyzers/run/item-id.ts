import { hash } from 'node:crypto';
import type { AccountKey, Identity, ItemId } from '../model/item.ts';
import { formatInstant, type PartialDate } from '../model/time.ts';
import type { ItemKind, PlatformId } from '../model/values.ts';

/** What an item's id is made of (design.md section 3). */
export interface IdParts {
  readonly platform: PlatformId;
  readonly kind: ItemKind;
  readonly account: AccountKey;
  readonly createdAt: PartialDate | null;
  readonly text: string | null;
  readonly identity: Identity;
}

/**
 * The same whenever the same archive, or a later export with the same item, is read: `platform:kind:` and the
 * platform's own id, else the first 16 hex digits of SHA-256 over account, minute, media name or text, target
 * and ordinal. Does not survive a change of the text. `ordinal` counts equals from 0 and is ignored where the
 * item has an id of its own.
 */
export function itemId(parts: IdParts, ordinal: number): ItemId {
  const { platform, kind, identity } = parts;
  if (identity.own !== undefined) return `${platform}:${kind}:${identity.own}` as ItemId;
  const digest = hash('sha256', fingerprint(parts, ordinal), 'hex').slice(0, 16);
  return `${platform}:${kind}:${digest}` as ItemId;
}

function fingerprint(parts: IdParts, ordinal: number): string {
  const { account, createdAt, text, identity } = parts;
  if (identity.own !== undefined) return identity.own;
  const isUndated = createdAt === null || identity.isTheFile === true;
  const minute = isUndated ? null : formatInstant(createdAt.at).slice(0, -8);
  const words = identity.mediaBaseName ?? (text === null ? null : normalise(text));
  return JSON.stringify([account, minute, words, identity.targetLink ?? null, ordinal]);
}

/** NFC, LF, trimmed; readers unescape. Null where nothing is left. */
function normalise(text: string): string | null {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return plain === '' ? null : plain;
}
