import {
  asList,
  asObject,
  isObject,
  type JsonObject,
  listField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import type { PartialDate } from '../../../model/time.ts';
import { fieldsOf, filled, timeOf } from '../../meta/fields.ts';
import { type Medium, mediaIn } from '../../meta/media.ts';

/** What a record of a post says, whichever dialect it is written in, JSON or page. */
export interface PostRecord {
  readonly at: PartialDate | null;
  /** Facebook's own line about it, in the account's language: "Ada Example added a new photo." Never the person's words. */
  readonly title: string | null;
  /** The person's own words. */
  readonly words: string | null;
  readonly media: readonly Medium[];
  /** Address of a page that was shared. */
  readonly link: string | null;
  /** What else is attached, in its own words: a place, an event of life, a poll. */
  readonly attached: string | null;
  readonly hasCoordinates: boolean;
  /** Names of people tagged. */
  readonly tags: readonly string[];
  /** Facebook's number and address of the post; only the archive of posts has them. */
  readonly id: string | null;
  readonly permalink: string | null;
}

/** Any of these makes a record one of a post. */
const marks = ['timestamp', 'data', 'attachments', 'title', 'label_values', 'media', 'tags'];

/** Null for what is no post record. */
export function postRecord(record: JsonObject): PostRecord | null {
  if (!marks.some((key) => Object.hasOwn(record, key))) return null;
  return listField(record, 'label_values') === null ? classicPost(record) : envelopePost(record);
}

/** `{timestamp, title, data: [{post}], attachments: [{data: [{media}]}], tags}`: since 2018. */
function classicPost(record: JsonObject): PostRecord {
  const attached = attachmentsOf(record);
  const media = mediaIn([...attached, record.media]);
  const posted = objectsIn(record.data).map((each) => filled(textField(each, 'post')));
  const words = lines([...posted, ...attached.map((each) => filled(textField(each, 'text')))]);
  const places = attached.map((each) => objectField(each, 'place')).filter((place) => place !== null);
  return {
    at: timeOf(record),
    title: filled(textField(record, 'title')),
    words: words ?? lines(media.map(({ description }) => description)),
    media,
    link: linkIn(attached),
    attached: lines(attached.flatMap(wordsOfAttachment)),
    hasCoordinates: places.some(hasPlace),
    tags: namesIn(record.tags),
    id: null,
    permalink: null,
  };
}

/** `{timestamp, media, label_values, fbid}`: newer files. Labels are localized; what is an address is told by its form. */
function envelopePost(record: JsonObject): PostRecord {
  const fields = fieldsOf(record);
  const own = fields.filter(({ labels }) => labels.length < 2);
  const media = mediaIn([record.media, record.label_values, record.attachments]);
  const words = own.flatMap(({ value, href }) =>
    value === null || href !== null || isAddress(value) ? [] : [value],
  );
  const links = fields.flatMap(
    ({ value, href }) => href ?? (value !== null && isAddress(value) ? value : []),
  );
  const id = filled(textField(record, 'fbid'));
  return {
    at: timeOf(record),
    title: filled(textField(record, 'title')),
    words: lines(words) ?? lines(media.map(({ description }) => description)),
    media,
    link: links.find((link) => !isOnFacebook(link)) ?? null,
    attached: null,
    hasCoordinates: false,
    tags: namesIn(record.tags),
    id: id !== null && /^\d{1,30}$/.test(id) ? id : null,
    permalink: links.find(isOnFacebook) ?? null,
  };
}

/** The objects inside `attachments[].data[]`. */
export function attachmentsOf(record: JsonObject): readonly JsonObject[] {
  return objectsIn(record.attachments).flatMap((each) => objectsIn(each.data));
}

export function objectsIn(value: unknown): readonly JsonObject[] {
  return (asList(value) ?? []).filter(isObject);
}

function namesIn(tags: unknown): readonly string[] {
  return (asList(tags) ?? []).flatMap((tag) => {
    const name = typeof tag === 'string' ? tag : textField(asObject(tag) ?? {}, 'name');
    return filled(name) ?? [];
  });
}

function linkIn(attached: readonly JsonObject[]): string | null {
  for (const each of attached) {
    const context = objectField(each, 'external_context');
    const url = context === null ? null : filled(textField(context, 'url'));
    if (url !== null) return url;
  }
  return null;
}

/** Names and titles of what is attached; kinds that are not known give all their words. */
function wordsOfAttachment(attachment: JsonObject): readonly string[] {
  const { media: _media, text: _text, ...others } = attachment;
  return textsIn(others);
}

const silent: ReadonlySet<string> = new Set([
  'url',
  'uri',
  'source',
  'href',
  'media',
  'media_metadata',
  'fbid',
]);

/** Every text inside a value that is no address and no file, in order. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' || isAddress(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (silent.has(key) ? [] : textsIn(inner)));
}

/** Different lines, in order; null where there are none. */
export function lines(texts: readonly (string | null)[]): string | null {
  const different = new Set(texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text])));
  return different.size === 0 ? null : [...different].join('\n');
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

function isOnFacebook(link: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*(?:facebook|fb)\.(?:com|watch|me)(?:[/?#]|$)/i.test(link);
}

function hasPlace(place: JsonObject): boolean {
  const { latitude, longitude } = objectField(place, 'coordinate') ?? {};
  return [latitude, longitude].some((value) => typeof value === 'number' && value !== 0);
}
