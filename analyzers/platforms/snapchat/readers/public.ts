import type { Entry } from '../../../archive/archive.ts';
import type { EntryPath, ItemFacts, MediaRef } from '../../../model/item.ts';
import { formatInstant } from '../../../model/time.ts';
import { noItems, type Place, type Taken } from '../../new-item.ts';
import type { Input, Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { type MediaFiles, missing, typeOfWord } from '../media-files.ts';
import type { Row } from '../rows.ts';
import { rowsOf, sectionReader } from '../section-reader.ts';
import { type Fact, shown } from '../shown-to.ts';
import { snapItem, webLink } from '../snap-item.ts';

/** What stands in public: the Public Profile with its Spotlights and saved stories, and Shared Stories. */
export class PublicMaterial {
  readonly #files: MediaFiles;
  /** Spotlights by their second, each input's own. */
  readonly #spotlights = new Map<string, ItemFacts[]>();
  /** Rows of Shared Stories by file and second, that were taken for a Spotlight. */
  readonly #joined = new Map<string, number>();

  /** What the rows of one submission name, in the file that is read now. */
  readonly #contents = new Map<string, readonly string[]>();
  /** Submissions that have their item. */
  readonly #given = new Set<string>();

  constructor(files: MediaFiles) {
    this.#files = files;
  }

  /** Public profiles come first: a Shared Story row of the same second as a Spotlight is that Spotlight. */
  readers(): readonly Reader[] {
    return [
      sectionReader({
        family: 'public profile',
        files: ['snap_pro'],
        take: (row, place) => this.#publicProfile(row, place),
      }),
      sectionReader({
        family: 'shared stories',
        files: ['shared_story'],
        prepare: (entry, signal) => this.#gatherContent(entry, signal),
        take: (row, place) => this.#sharedStory(row, place),
      }),
    ];
  }

  #publicProfile(row: Row, { source, input }: Place): Taken {
    const { section, fields } = row;
    if (/spotlight/.test(section)) return fields.isEmpty ? null : [this.#spotlight(row, { source, input })];
    if (/stor(?:y|ies)|highlight/.test(section)) {
      if (fields.isEmpty) return null;
      return [this.#posted(row, { source, input }, 'story', shown.savedStory)];
    }
    return isProfile(row) ? this.#profile(row, { source, input }) : null;
  }

  #spotlight(row: Row, place: Place): ItemFacts {
    const item = this.#posted(row, place, 'reel', shown.spotlight);
    if (item.createdAt !== null) {
      const key = formatInstant(item.createdAt.at);
      this.#spotlights.set(key, [...(this.#spotlights.get(key) ?? []), item]);
    }
    return item;
  }

  #posted({ fields }: Row, { source, input }: Place, kind: 'reel' | 'story', shownTo: Fact): ItemFacts {
    const createdAt = snapDate(fields.text('date', 'created'));
    const type = typeOfWord(fields.text('mediatype', 'content')) ?? 'video';
    const link = fields.text('downloadurl', 'downloadlink', 'mediadownloadurl', 'url');
    return snapItem(source, {
      // The second, not the link: links end, and two Snaps of one minute stay apart.
      identity: createdAt === null ? {} : { targetLink: formatInstant(createdAt.at) },
      kind,
      subject: 'public-content',
      createdAt,
      text: fields.text('title', 'caption', 'description'),
      permalink: webLink(link),
      media: [link === null || webLink(link) !== null ? missing(type) : this.#files.find(link, type, input)],
      shownTo,
    });
  }

  #profile({ fields }: Row, place: Place): readonly ItemFacts[] {
    return fields.entries().flatMap(([key, text]): ItemFacts[] => {
      if (/^created|^creation|^lastupdated/.test(key)) return [];
      if (/photo|image|picture/.test(key)) {
        return [
          snapItem(place.source, {
            identity: { targetLink: key },
            kind: 'profile-photo',
            subject: 'profile',
            permalink: webLink(text),
            media: [webLink(text) === null ? this.#files.find(text, 'image', place.input) : missing('image')],
            shownTo: shown.profilePhoto,
          }),
        ];
      }
      return [
        snapItem(place.source, {
          identity: { targetLink: `public ${key}` },
          kind: 'profile',
          subject: 'profile',
          text,
          shownTo: shown.publicProfile,
        }),
      ];
    });
  }

  /** `Shared Story`: what the person submitted. `Spotlight History` is what they watched. */
  #sharedStory({ section, fields }: Row, { source, input }: Place): Taken {
    const isOwn = section === 'sharedstory' || fields.has('storyid') || fields.has('created');
    if (isWatched(fields)) return noItems;
    if (!isOwn) return null;
    if (fields.isEmpty) return null;
    const createdAt = snapDate(fields.text('created', 'date'));
    const whole = contentKey(source.entry, fields);
    const content = whole === null ? undefined : this.#contents.get(whole);
    const media = this.#content(content ?? fields.texts('content'), input);
    const second = createdAt === null ? null : formatInstant(createdAt.at);
    const spotlights = (second === null ? undefined : this.#spotlights.get(second)) ?? [];
    const inInput = spotlights.filter((each) => each.source.input === input.index);
    const same = inInput.length > 0 ? inInput : spotlights;
    if (second !== null && same.length > 0) {
      const key = `${source.input} ${source.entry} ${second}`;
      const joined = this.#joined.get(key) ?? 0;
      this.#joined.set(key, joined + 1);
      const spotlight = same[joined];
      // A Snap may have several files, each with a row: those beyond the Spotlights of this second are parts of them.
      if (spotlight === undefined) return noItems;
      return [
        {
          ...spotlight,
          source,
          media: media.some(({ entry }) => entry !== null) ? media : spotlight.media,
          identity: { targetLink: second, repeatedInOtherFiles: true },
        },
      ];
    }
    if (whole !== null) {
      const given = `${source.input} ${whole}`;
      if (this.#given.has(given)) return noItems;
      this.#given.add(given);
    }
    const id = fields.text('storyid');
    return [
      snapItem(source, {
        identity: id === null ? {} : { targetLink: id },
        kind: 'story',
        subject: 'shared-story',
        createdAt,
        media,
        shownTo: shown.sharedStory,
      }),
    ];
  }

  /** A Snap with a filter or a text has a row for each of its files, with the same story id and second. */
  async #gatherContent(entry: Entry, signal: AbortSignal): Promise<void> {
    this.#contents.clear();
    for await (const batch of rowsOf(entry, signal)) {
      for (const event of batch) {
        const key = event.is === 'row' ? contentKey(entry.path, event.row.fields) : null;
        if (event.is !== 'row' || key === null) continue;
        const words = event.row.fields.texts('content');
        this.#contents.set(key, [...new Set([...(this.#contents.get(key) ?? []), ...words])]);
      }
    }
  }

  /** A word (`VIDEO`), a file name, or several file names. */
  #content(words: readonly string[], input: Input): readonly MediaRef[] {
    return words.map((word) => {
      const type = typeOfWord(word) ?? 'image';
      return /\.\w{2,5}$/.test(word) ? this.#files.find(word, type, input) : missing(type);
    });
  }
}

function isProfile({ section, fields }: Row): boolean {
  return /profile/.test(section) || (section === '' && fields.has('profiletitle'));
}

/** Tells one submission: story id and second. Null without both, and for what was watched. */
function contentKey(entry: EntryPath, fields: Row['fields']): string | null {
  const id = fields.text('storyid');
  const created = snapDate(fields.text('created', 'date'));
  return id === null || created === null || isWatched(fields)
    ? null
    : JSON.stringify([entry, id, formatInstant(created.at)]);
}

function isWatched(fields: Row['fields']): boolean {
  return fields.has('actiontype') || fields.has('viewtime') || fields.has('storyurl');
}
