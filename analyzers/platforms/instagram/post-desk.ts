import type { Identity, ItemFacts, ShownTo } from '../../model/item.ts';
import type { PartialDate } from '../../model/time.ts';
import { baseName } from '../meta/file-names.ts';
import type { MediaFiles, Medium } from '../meta/media.ts';
import { type MediaRecord, mentionsIn } from '../meta/media-record.ts';
import { itemsOf, type Place } from '../new-item.ts';
import type { Input } from '../platform.ts';
import type { Person } from './person.ts';
import { shown } from './shown-to.ts';

const newItem = itemsOf('instagram');

/** What an item is told by, when another file holds it again. */
interface Known {
  readonly kind: 'post' | 'reel';
  readonly subject: string;
  readonly at: PartialDate | null;
  readonly firstMedium: string | null;
  readonly shownTo: ShownTo;
}

interface Held {
  readonly record: MediaRecord;
  readonly place: Place;
}

/**
 * Posts and reels, each once. The same post stands in `posts_N` and in `posts`, and a reel among both; what ties them is a
 * file they name. `posts` alone tells drafts apart, so it is read before `posts_N` and its own items come out last.
 */
export class PostDesk {
  readonly #files: MediaFiles;
  readonly #person: Person;
  readonly #byMedium = new Map<string, Known>();
  readonly #reelByMoment = new Map<string, Known>();
  readonly #held: Held[] = [];
  readonly #drafts = new Set<string>();
  /** Inputs with `posts_N`: what their `posts` has besides may be drafts. */
  readonly #withNumbered = new Set<Input>();

  constructor(files: MediaFiles, person: Person) {
    this.#files = files;
    this.#person = person;
  }

  /** A record of `posts`. */
  hold(record: MediaRecord, place: Place): void {
    this.#held.push({ record, place });
    if (record.isDraft !== true) return;
    for (const { uri } of record.media) this.#drafts.add(draftKey(place, uri));
  }

  /** A record of `posts_N`. */
  numbered(record: MediaRecord, place: Place): readonly ItemFacts[] {
    this.#withNumbered.add(place.input);
    const reel = this.#reelOf(record);
    if (reel !== null) return this.#reelItems(record, place, reel);
    const isDraft =
      record.isDraft === true || record.media.some(({ uri }) => this.#drafts.has(draftKey(place, uri)));
    return isDraft
      ? this.post(record, place, 'draft', shown.draft)
      : this.post(record, place, 'post', shown.likeAccount);
  }

  /** A post of whatever file, with an item for each of its media. */
  post(record: MediaRecord, place: Place, subject: string, shownTo: ShownTo): readonly ItemFacts[] {
    const known = this.#knownOf(record);
    if (known?.kind === 'reel') return this.#reelItems(record, place, known);
    const told = known ?? { kind: 'post', subject, at: record.at, firstMedium: firstName(record), shownTo };
    this.#remember(record, told);
    return this.#postItems(record, place, told, shownTo);
  }

  reel(record: MediaRecord, place: Place): readonly ItemFacts[] {
    const known = this.#knownOf(record);
    const told = known ?? {
      kind: 'reel',
      subject: 'post',
      at: record.at,
      firstMedium: firstName(record),
      shownTo: shown.likeAccount,
    };
    this.#remember(record, told);
    if (record.at !== null) this.#reelByMoment.set(momentKey(record), told);
    return this.#reelItems(record, place, told);
  }

  /** What stood in `posts`. */
  *heldItems(): Generator<ItemFacts> {
    for (const { record, place } of this.#held) {
      const known = this.#knownOf(record) ?? this.#reelOf(record);
      if (known !== null) yield* this.#again(record, place, known);
      else if (record.isDraft === true) yield* this.post(record, place, 'draft', shown.draft);
      else if (isInReels(record)) yield* this.reel(record, place);
      else if (record.isDraft === null && this.#withNumbered.has(place.input))
        yield* this.post(record, place, 'post', shown.maybeDraft);
      else yield* this.post(record, place, 'post', shown.likeAccount);
    }
  }

  #again(record: MediaRecord, place: Place, known: Known): readonly ItemFacts[] {
    return known.kind === 'reel'
      ? this.#reelItems(record, place, known)
      : this.#postItems(record, place, known, known.shownTo);
  }

  #knownOf(record: MediaRecord): Known | null {
    for (const { uri } of record.media) {
      const known = this.#byMedium.get(baseName(uri));
      if (known !== undefined) return known;
    }
    return null;
  }

  /** In `reels` by its file, or by its second and words; or its files lie among the reels. */
  #reelOf(record: MediaRecord): Known | null {
    const known = this.#knownOf(record);
    if (known?.kind === 'reel') return known;
    const isOneVideo = record.media.length === 1 && record.media[0]?.type === 'video';
    return isOneVideo && record.at !== null ? (this.#reelByMoment.get(momentKey(record)) ?? null) : null;
  }

  #remember(record: MediaRecord, known: Known): void {
    for (const { uri } of record.media) {
      const name = baseName(uri);
      if (!this.#byMedium.has(name)) this.#byMedium.set(name, known);
    }
  }

  #postItems(
    record: MediaRecord,
    { source, input }: Place,
    told: Known,
    shownTo: ShownTo,
  ): readonly ItemFacts[] {
    const { at, subject, firstMedium } = told;
    const refs = record.media.map((medium) => this.#files.find(medium, input));
    const post = newItem(source, {
      identity: identityOf(firstMedium),
      kind: 'post',
      subject,
      createdAt: at,
      text: record.text,
      media: refs,
      shownTo,
      ...this.#details(record),
      ...(subject === 'draft' ? { corner: 'draft' as const } : {}),
    });
    const media = record.media.map((medium, index) =>
      newItem(source, {
        identity: { mediaBaseName: baseName(medium.uri), repeatedInOtherFiles: true },
        kind: medium.type === 'video' ? 'video' : 'image',
        subject,
        createdAt: at,
        media: refs.slice(index, index + 1),
        shownTo,
        ...(medium.hasCoordinates ? { hasCoordinates: true } : {}),
      }),
    );
    return [post, ...media];
  }

  #reelItems(record: MediaRecord, { source, input }: Place, told: Known): readonly ItemFacts[] {
    return [
      newItem(source, {
        identity: identityOf(told.firstMedium),
        kind: 'reel',
        subject: told.subject,
        createdAt: told.at,
        text: record.text,
        media: record.media.map((medium) => this.#files.find(medium, input)),
        shownTo: told.shownTo,
        ...this.#details(record),
      }),
    ];
  }

  #details({ text, media, tagged = [] }: MediaRecord): Pick<ItemFacts, 'mentions' | 'hasCoordinates'> {
    const others = tagged.map((name) => name.toLowerCase()).filter((name) => !this.#person.isOwn(name));
    const mentions = [...new Set([...mentionsIn(text, this.#person.handles), ...others])];
    return {
      ...(mentions.length === 0 ? {} : { mentions }),
      ...(media.some(({ hasCoordinates }) => hasCoordinates) ? { hasCoordinates: true } : {}),
    };
  }
}

function identityOf(firstMedium: string | null): Identity {
  const repeated = { repeatedInOtherFiles: true } as const;
  return firstMedium === null ? repeated : { mediaBaseName: firstMedium, ...repeated };
}

function firstName({ media }: MediaRecord): string | null {
  const first: Medium | undefined = media[0];
  return first === undefined ? null : baseName(first.uri);
}

function draftKey({ input }: Place, uri: string): string {
  return `${input.index} ${baseName(uri)}`;
}

function momentKey({ at, text }: MediaRecord): string {
  return `${at === null ? '' : Math.floor(at.at / 1000)} ${text ?? ''}`;
}

function isInReels({ media }: MediaRecord): boolean {
  return media.length > 0 && media.every(({ uri }) => /(?:^|\/)(?:reels|igtv)\/[^/]+\//.test(uri));
}
