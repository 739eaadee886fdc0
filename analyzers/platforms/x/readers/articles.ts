import { asObject, type JsonObject, objectField, textField } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import type { MediaFiles } from '../media-files.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import { textsIn } from '../texts-in.ts';
import { dateKeys, firstDate, firstId } from '../tolerant-fields.ts';
import { snowflakeDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';

interface Metadata {
  readonly published: boolean;
  readonly firstPublished: PartialDate | null;
  readonly made: PartialDate | null;
}

const idKeys = ['articleId', 'article_id', 'articleEntityId', 'id_str', 'id'];

/**
 * `article-metadata.js` and `article.js`. An article counts as published only where its metadata, or all metadata of
 * its export, say so: no filled file was found, and a draft shown as public would be the worse mistake.
 */
export class Articles {
  readonly #files: MediaFiles;
  readonly #byId = new Map<string, Metadata>();
  /** Of all inputs: details may lie in another part of the export. One that calls the article published holds. */
  readonly #anywhere = new Map<string, Metadata>();
  readonly #withoutId = new Map<number, Metadata[]>();

  constructor(files: MediaFiles) {
    this.#files = files;
  }

  readers(): readonly Reader[] {
    return [
      recordReader({
        family: 'article details',
        files: dataFiles('article-metadata', 'twitter-article-metadata'),
        take: (record, place) => {
          this.#keep(record, place);
          return noItems;
        },
      }),
      recordReader({
        family: 'articles',
        files: dataFiles('articles?', 'twitter-articles?'),
        take: (record, place) => this.#article(record, place),
      }),
    ];
  }

  #keep(record: JsonObject, { input }: Place): void {
    const id = firstId(record, idKeys);
    const metadata = metadataOf(record);
    if (id !== null) {
      this.#byId.set(`${input.index} ${id}`, metadata);
      if (this.#anywhere.get(id)?.published !== true) this.#anywhere.set(id, metadata);
    } else this.#withoutId.set(input.index, [...(this.#withoutId.get(input.index) ?? []), metadata]);
  }

  #article(record: JsonObject, place: Place): readonly ItemFacts[] | null {
    const id = firstId(record, idKeys);
    const title = words(textField(record, 'title'));
    const content = words(contentText(record.content));
    if (id === null && title === null && content === null) return null;
    const metadata = this.#metadataOf(record, id, place);
    const published = metadata?.published === true;
    return [
      xItem(place.source, {
        identity: id === null ? {} : { own: id },
        kind: 'article',
        subject: published ? 'article' : 'draft',
        createdAt:
          (published ? metadata.firstPublished : null) ??
          firstDate(record, dateKeys) ??
          metadata?.made ??
          snowflakeDate(id),
        text: [title, content].filter((text) => text !== null).join('\n\n') || null,
        media: this.#media(record, id, place),
        shownTo: published ? shown.likeAccount : shown.draft,
        ...(published ? {} : { corner: 'draft' }),
      }),
    ];
  }

  #metadataOf(record: JsonObject, id: string | null, { input }: Place): Metadata | null {
    if (lifecycle(record) !== null) return metadataOf(record);
    const own = asObject(record.metadata);
    if (own !== null) return metadataOf(own);
    const known = id === null ? undefined : this.#byId.get(`${input.index} ${id}`);
    if (known !== undefined) return known;
    const [first, ...others] = this.#withoutId.get(input.index) ?? [];
    if (first === undefined) return id === null ? null : (this.#anywhere.get(id) ?? null);
    if (others.length === 0) return first;
    return [first, ...others].every((each) => each.published)
      ? { published: true, firstPublished: null, made: null }
      : null;
  }

  #media(record: JsonObject, id: string | null, place: Place): ItemFacts['media'] {
    const ids = [id, mediaId(record.coverMedia), ...mediaIds(record.media)];
    return [...new Set(ids)].flatMap((each) =>
      each === null
        ? []
        : ['article_media', 'twitter_article_media'].flatMap((folder) =>
            this.#files.withId(folder, each, place.source.entry, place.input),
          ),
    );
  }
}

function metadataOf(record: JsonObject): Metadata {
  return {
    published: lifecycle(record)?.toLowerCase() === 'published',
    firstPublished: firstDate(record, ['firstPublishedAtMs', 'firstPublishedAt']),
    made: firstDate(record, dateKeys),
  };
}

/** A word, or an enumeration written as an object: `{ "value": "1", "name": "Published" }`. */
function lifecycle(record: JsonObject): string | null {
  const state = objectField(record, 'lifecycleState');
  return state === null ? textField(record, 'lifecycleState') : textField(state, 'name');
}

function contentText(content: unknown): string {
  return typeof content === 'string' ? content : textsIn(content).join('\n');
}

function mediaIds(media: unknown): readonly (string | null)[] {
  return Array.isArray(media) ? media.map(mediaId) : [mediaId(media)];
}

function mediaId(medium: unknown): string | null {
  if (typeof medium === 'string') return words(medium);
  const object = asObject(medium);
  return object === null ? null : firstId(object, ['mediaId', 'media_id', 'id_str', 'id']);
}
