import { asList, isObject, type JsonObject, textField } from '../../formats/json-values.ts';
import type { PartialDate } from '../../model/time.ts';
import { fieldsOf, filled, labelOf } from './fields.ts';
import { type Medium, mediaIn } from './media.ts';
import type { PageRecord } from './page-record.ts';
import { secondsDate } from './times.ts';
import { draftMark, isCaption } from './words.ts';

/** What a record says that holds media: a post, a reel, a story. */
export interface MediaRecord {
  readonly at: PartialDate | null;
  readonly text: string | null;
  readonly media: readonly Medium[];
  /** Null: the record does not say. */
  readonly isDraft: boolean | null;
  /** User names that are tagged in it; pages only tell. */
  readonly tagged?: readonly string[];
}

/**
 * Null for what is no such record. One medium: words and time stand in it; several: around them (formats/instagram.md
 * section 5.1). A record that is a medium itself (stories) is read alike.
 */
export function mediaRecord(value: unknown): MediaRecord | null {
  if (!isObject(value)) return null;
  const media = mediaIn(value);
  const isKnown =
    media.length > 0 ||
    'media' in value ||
    'uri' in value ||
    'label_values' in value ||
    'string_map_data' in value;
  if (!isKnown) return null;
  const fields = fieldsOf(value);
  const inside = mediaObjects(value);
  const times = inside.flatMap((each) => secondsDate(each.creation_timestamp) ?? []);
  const envelope = 'label_values' in value;
  const labelled = fields.find((field) => isCaption(labelOf(field)))?.value ?? null;
  return {
    at:
      secondsDate(value.timestamp) ??
      secondsDate(value.creation_timestamp) ??
      (envelope ? times[0] : times.toSorted((a, b) => a.at - b.at)[0]) ??
      fields.find(({ at }) => at !== null)?.at ??
      null,
    text: filled(textField(value, 'title')) ?? firstTitle(inside) ?? labelled,
    media,
    isDraft: draftMark(fields),
  };
}

/** The same, of a record of a page: the caption stands above. */
export function mediaRecordOfPage({ heading, at, media, fields }: PageRecord): MediaRecord {
  const labelled = fields.find((field) => isCaption(labelOf(field)))?.value ?? null;
  const tagged = fields.flatMap(({ value }) => taggedName.exec(value ?? '')?.[1] ?? []);
  return { at, text: heading ?? labelled, media, isDraft: draftMark(fields), tagged };
}

/** `grace.synthetic (Tagged, 0.5, 0.25)`: where in the picture the name stands, in any language. */
const taggedName = /^@?([a-z0-9._]{1,30}) \([^()]*,\s*[\d.,]+\s*,\s*[\d.]+\s*\)$/i;

function firstTitle(objects: readonly JsonObject[]): string | null {
  for (const object of objects) {
    const title = filled(textField(object, 'title'));
    if (title !== null) return title;
  }
  return null;
}

/** Media objects, also those whose `uri` names no file: the words of a post without picture stand in one. */
function mediaObjects(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (inner: unknown): void => {
    if (Array.isArray(inner)) for (const each of inner) visit(each);
    if (!isObject(inner)) return;
    if (typeof inner.uri === 'string') found.push(inner);
    else for (const key of ['media', 'label_values', 'dict', 'vec']) visit(asList(inner[key]));
  };
  visit(value);
  return found;
}

const handle = /(?<![\p{L}\p{N}_.@/])@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)(?![A-Za-z0-9_@])/gu;

/** Names of others in a text, without the person's own. */
export function mentionsIn(text: string | null, own: ReadonlySet<string>): readonly string[] {
  if (text === null || !text.includes('@')) return [];
  const names = [...text.matchAll(handle)].map(([, name = '']) => name.toLowerCase());
  return [...new Set(names)].filter((name) => name !== '' && !own.has(name));
}
