import { unescapeEntities } from '../../../formats/html-text.ts';
import {
  asList,
  asObject,
  type JsonObject,
  listField,
  numberLike,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { ItemKind } from '../../../model/values.ts';
import { idText } from '../ids.ts';
import { snowflakeDate, xDate } from '../x-dates.ts';

/** Whose archive it is, as far as the export tells. */
export interface Owner {
  readonly id: string | null;
  readonly handle: string | null;
}

/** `id_str` where there is one: `id` is a real number above 2^53 in the oldest exports. */
export function tweetId(tweet: JsonObject): string | null {
  return idText(tweet.id_str) ?? idText(tweet.id);
}

export function tweetText(tweet: JsonObject): string | null {
  const text = textField(tweet, 'full_text') ?? textField(tweet, 'text');
  return text === null ? null : unescapeEntities(text);
}

/** `created_at`; where that is missing or from before X existed, the moment that the id tells. */
export function tweetDate(tweet: JsonObject, id: string | null): PartialDate | null {
  return xDate(tweet.created_at) ?? snowflakeDate(id);
}

/** The only sign of a repost since 2018: `retweeted` is false on all tweets of all exports (formats/x.md 7.1). */
const repostText = /^RT @\w+: /;

export function tweetKind(tweet: JsonObject, text: string | null, owner: Owner): ItemKind {
  if (objectField(tweet, 'retweeted_status') !== null) return 'repost';
  if (text !== null && repostText.test(text)) return 'repost';
  return isReply(tweet) && !isReplyToOwner(tweet, owner) ? 'comment' : 'post';
}

function isReply(tweet: JsonObject): boolean {
  return [
    tweet.in_reply_to_status_id_str,
    tweet.in_reply_to_status_id,
    tweet.in_reply_to_user_id_str,
    tweet.in_reply_to_user_id,
  ].some((value) => (typeof value === 'string' && value !== '') || typeof value === 'number');
}

function isReplyToOwner(tweet: JsonObject, owner: Owner): boolean {
  const user = idText(tweet.in_reply_to_user_id_str) ?? idText(tweet.in_reply_to_user_id);
  if (user !== null && owner.id !== null) return user === owner.id;
  return isOwnHandle(textField(tweet, 'in_reply_to_screen_name'), owner);
}

function isOwnHandle(handle: string | null, owner: Owner): boolean {
  return handle !== null && owner.handle !== null && handle.toLowerCase() === owner.handle.toLowerCase();
}

/** The first version of a post that this one is a later version of; null for a post that is its own first version. */
export function earlierVersion(tweet: JsonObject, id: string | null): string | null {
  const edit = objectField(objectField(tweet, 'edit_info') ?? {}, 'edit');
  const first = edit === null ? null : idText(edit.initialTweetId);
  return first === id ? null : first;
}

/** Screen names that the platform itself marked in the text, without the person's own, each once. */
export function tweetMentions(tweet: JsonObject, owner: Owner): readonly string[] {
  const names = new Set<string>();
  for (const value of listField(objectField(tweet, 'entities') ?? {}, 'user_mentions') ?? []) {
    const mention = asObject(value);
    const name = mention === null ? null : textField(mention, 'screen_name');
    if (mention === null || name === null || name === '' || isOwnHandle(name, owner)) continue;
    if (owner.id !== null && (idText(mention.id_str) ?? idText(mention.id)) === owner.id) continue;
    names.add(name);
  }
  return [...names];
}

/** `geo` or `coordinates` with two numbers; only in exports up to 2022. */
export function hasCoordinates(tweet: JsonObject): boolean {
  return [tweet.geo, tweet.coordinates].some((value) => {
    const pair = asList(asObject(value)?.coordinates);
    return pair !== null && pair.length === 2 && pair.every((part) => numberLike(part) !== null);
  });
}

/** `scopes.followers`: seen as false only, and then only on community posts. */
export function isForFollowers(tweet: JsonObject): boolean {
  return objectField(tweet, 'scopes')?.followers === true;
}
