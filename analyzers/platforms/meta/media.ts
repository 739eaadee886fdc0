import { mediaTypeOf } from '../../archive/media-type.ts';
import { isObject, type JsonObject, textField } from '../../formats/json-values.ts';
import type { EntryPath, MediaRef } from '../../model/item.ts';
import type { PartialDate } from '../../model/time.ts';
import type { MediaType } from '../../model/values.ts';
import type { AccountExports, Input } from '../platform.ts';
import { filled } from './fields.ts';
import { baseName } from './file-names.ts';
import { secondsDate } from './times.ts';

/** A medium that a record names. */
export interface Medium {
  /** As the record writes it, from the root of the export. */
  readonly uri: string;
  readonly at: PartialDate | null;
  /** The album's name on Facebook, the caption on Instagram. */
  readonly title: string | null;
  readonly description: string | null;
  readonly hasCoordinates: boolean;
  readonly hasUploadAddress: boolean;
  readonly type: MediaType;
}

/** Not the person's media, though they carry a `uri`. */
const besides: ReadonlySet<string> = new Set([
  'subtitles',
  'media_variants',
  'dubbing_info',
  'cross_post_source',
]);

/**
 * Every medium inside a record, at any depth, in the order of the file, each `uri` once. An empty or absolute `uri`, or
 * one that leads out of the export, names none (formats/instagram.md section 5.1).
 */
export function mediaIn(value: unknown): readonly Medium[] {
  const found = new Map<string, Medium>();
  collect(value, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, Medium>): void {
  if (Array.isArray(value)) {
    for (const inner of value) collect(inner, found);
    return;
  }
  if (!isObject(value)) return;
  const medium = mediumOf(value);
  if (medium !== null) {
    if (!found.has(medium.uri)) found.set(medium.uri, medium);
    return;
  }
  for (const [key, inner] of Object.entries(value)) if (!besides.has(key)) collect(inner, found);
}

/** Null for what is no media object. */
export function mediumOf(object: JsonObject): Medium | null {
  const uri = filled(textField(object, 'uri'));
  if (uri === null || isSubtitle(uri) || !isInside(uri)) return null;
  const details = fileDetails(object.media_metadata);
  return {
    uri,
    at: secondsDate(object.creation_timestamp),
    title: filled(textField(object, 'title')),
    description: filled(textField(object, 'description')),
    ...details,
    type: typeOf(uri),
  };
}

/** By the ending; what has none, or one that is new, is a picture more often than not. */
export function typeOf(uri: string): MediaType {
  return mediaTypeOf(baseName(uri)) ?? 'image';
}

function isSubtitle(uri: string): boolean {
  return /\.(?:srt|vtt)$/i.test(uri);
}

function isInside(uri: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(uri) && resolveRelative(uri) !== null;
}

/** `../photos/a.jpg` (pages and data of before 2022) to `photos/a.jpg`; null where it climbs on after that. */
function resolveRelative(uri: string): string | null {
  const path = uri.replace(/^(?:\.{1,2}\/)+/, '').replace(/^\/+/, '');
  return path === '' || path.split('/').includes('..') ? null : path;
}

/** `exif_data` is one object or several parts of one. */
function fileDetails(metadata: unknown): { hasCoordinates: boolean; hasUploadAddress: boolean } {
  let hasCoordinates = false;
  let hasUploadAddress = false;
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) look(inner);
    if (!isObject(value)) return;
    if (isPlace(value)) hasCoordinates = true;
    if (filled(textField(value, 'upload_ip')) !== null) hasUploadAddress = true;
    for (const inner of Object.values(value)) if (typeof inner === 'object') look(inner);
  };
  look(metadata);
  return { hasCoordinates, hasUploadAddress };
}

/** Zero and zero is what is written where no place is known. */
function isPlace({ latitude, longitude }: JsonObject): boolean {
  const isNumber = (value: unknown): boolean => typeof value === 'number' && value !== 0;
  return isNumber(latitude) || isNumber(longitude);
}

/** Finds the files that records name: in their own part, in another one, under another root. */
export class MediaFiles {
  readonly #exports: AccountExports;
  readonly #byBaseName = new Map<Input, ReadonlyMap<string, readonly EntryPath[]>>();

  constructor(exports: AccountExports) {
    this.#exports = exports;
  }

  /** `entry` null where no part holds it: other parts are missing, or media were not asked for. */
  find({ uri, type }: Pick<Medium, 'uri' | 'type'>, input: Input): MediaRef {
    const path = resolveRelative(uri);
    if (path === null) return { entry: null, input: null, type };
    for (const each of [path, safeDecode(path)]) {
      const ref = this.#exports.media(each, input, type);
      if (ref.entry !== null) return ref;
    }
    return this.#underAnotherRoot(path, input, type);
  }

  /** An unpacked copy may stand deeper, and roots have been renamed: the file and its folder tell. */
  #underAnotherRoot(path: string, preferred: Input, type: MediaType): MediaRef {
    const tail = path.split('/').slice(-2).join('/');
    const inputs = [preferred, ...this.#exports.inputs.filter((input) => input !== preferred)];
    for (const input of inputs) {
      const [entry, another] =
        this.#index(input)
          .get(baseName(path))
          ?.filter((each) => each === tail || each.endsWith(`/${tail}`)) ?? [];
      if (entry !== undefined && another === undefined) return { entry, input: input.index, type };
    }
    return { entry: null, input: null, type };
  }

  #index(input: Input): ReadonlyMap<string, readonly EntryPath[]> {
    const known = this.#byBaseName.get(input);
    if (known !== undefined) return known;
    const index = new Map<string, EntryPath[]>();
    for (const { path } of input.archive.entries) {
      if (mediaTypeOf(path) === null) continue;
      const name = baseName(path);
      const paths = index.get(name);
      if (paths === undefined) index.set(name, [path]);
      else paths.push(path);
    }
    this.#byBaseName.set(input, index);
    return index;
  }
}

/** Pages write paths as addresses: `%20`. */
function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
