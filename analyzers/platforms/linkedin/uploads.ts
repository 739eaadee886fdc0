import type { ItemFacts, MediaRef, ShownTo, Source } from '../../model/item.ts';
import type { Instant, PartialDate } from '../../model/time.ts';
import { linkedinItem } from './linkedin-item.ts';
import { shown } from './shown-to.ts';
import { type UploadKind, uploadKinds } from './upload-kinds.ts';

/** Something that the person posted: an upload of the same minute may belong to it. */
export interface Posted {
  readonly at: Instant;
  readonly subject: string;
  readonly shownTo: ShownTo;
}

/** One row of `Rich_Media.csv`. */
export interface Upload {
  readonly kind: UploadKind;
  /** To the minute; null where the sentence has no date. */
  readonly at: PartialDate | null;
  /** The platform's id of the file, out of the link. Profile pictures have one for each size. */
  readonly asset: string | null;
  readonly text: string | null;
  readonly source: Source;
}

const minute = 60_000;

/**
 * The uploads of an account and what they belong to. The export ties them by nothing but time: what was posted within 60
 * seconds of the minute of the upload, the nearest first.
 */
export class Uploads {
  readonly #uploads = new Map<string, Upload>();
  readonly #repeats: Upload[] = [];
  /** Rows that lead to a page of downloads instead of naming an upload. */
  elsewhere = 0;
  readonly #posts = new Moments();
  readonly #comments = new Moments();
  readonly #articles = new Moments();
  readonly #feed = new Map<number, Upload[]>();

  add(upload: Upload): void {
    const key = keyOf(upload);
    const known = this.#uploads.get(key);
    if (known !== undefined) {
      this.#repeats.push(upload);
      return;
    }
    this.#uploads.set(key, upload);
    if (upload.at === null || !uploadKinds[upload.kind].ofPost) return;
    const list = this.#feed.get(upload.at.at);
    if (list === undefined) this.#feed.set(upload.at.at, [upload]);
    else list.push(upload);
  }

  /** The files that were uploaded for a post of this moment; none of them lies in the archive. */
  mediaOf(made: PartialDate): readonly MediaRef[] {
    const first = Math.floor(made.at / minute) * minute;
    const near = [first - 2 * minute, first - minute, first, first + minute];
    return near
      .filter((at) => distance(at, made.at) <= minute)
      .flatMap((at) => this.#feed.get(at) ?? [])
      .map(({ kind }) => ({ entry: null, input: null, type: uploadKinds[kind].type }));
  }

  addPost(posted: Posted): void {
    this.#posts.add(posted);
  }

  addComment(posted: Posted): void {
    this.#comments.add(posted);
  }

  addArticle(posted: Posted): void {
    this.#articles.add(posted);
  }

  /** One item an upload: only when all posts are known. Rows that repeat one stand behind it. */
  items(): readonly ItemFacts[] {
    const items = [...this.#uploads.values()].map((upload) => this.#item(upload, upload.source));
    const seen = new Set<string>();
    const repeats = this.#repeats.flatMap((upload) => {
      const first = this.#uploads.get(keyOf(upload));
      const place = `${keyOf(upload)} ${upload.source.input}`;
      if (first === undefined || first.source.input === upload.source.input || seen.has(place)) return [];
      seen.add(place);
      return [this.#item(first, upload.source)];
    });
    return [...items, ...repeats];
  }

  #item(upload: Upload, source: Source): ItemFacts {
    const about = uploadKinds[upload.kind];
    const { subject, shownTo } = this.#belongsTo(upload);
    const media: MediaRef = { entry: null, input: null, type: about.type };
    return linkedinItem(source, {
      identity: { own: keyOf(upload) },
      kind: about.kind,
      subject,
      createdAt: upload.at,
      text: upload.text,
      media: [media],
      shownTo,
    });
  }

  #belongsTo(upload: Upload): Pick<Posted, 'subject' | 'shownTo'> {
    const { owner, alone } = uploadKinds[upload.kind];
    const at = upload.at?.at ?? null;
    if (at === null || owner === null) return alone;
    if (owner === 'comment') {
      const comment = this.#comments.nearest(at);
      return comment === null ? alone : { subject: comment.subject, shownTo: ofComment(comment.shownTo) };
    }
    const found = owner === 'article' ? this.#articles.nearest(at) : this.#posts.nearest(at);
    return found === null ? alone : { subject: found.subject, shownTo: ofOwner(found) };
  }
}

function keyOf({ kind, at, asset, text }: Upload): string {
  const { oneAMinute } = uploadKinds[kind];
  if (asset !== null && !oneAMinute) return `asset:${asset}`;
  return `${kind}:${at?.at ?? ''}:${oneAMinute ? '' : (text ?? '')}`;
}

function ofComment(shownTo: ShownTo): ShownTo {
  if (shownTo === shown.group) return shown.mediaOfGroupPost;
  return shownTo === shown.commentedPost ? shown.mediaOfComment : shownTo;
}

function ofOwner({ shownTo }: Posted): ShownTo {
  switch (shownTo) {
    case shown.group:
      return shown.mediaOfGroupPost;
    case shown.postContainer:
      return shown.mediaOfGroupPost;
    case shown.postPublic:
    case shown.postLoggedIn:
      return shown.mediaOfPublicPost;
    case shown.postConnections:
      return shown.mediaOfConnectionsPost;
    case shown.article:
      return shown.mediaOfArticle;
    case shown.draft:
      return shown.mediaOfDraft;
    default:
      return shown.mediaOfPost;
  }
}

/** Between a moment and a minute of which only the start is known. */
function distance(startOfMinute: number, at: number): number {
  if (at < startOfMinute) return startOfMinute - at;
  return Math.max(0, at - (startOfMinute + minute));
}

/** What was posted, by minute. */
class Moments {
  readonly #byMinute = new Map<number, Posted[]>();

  add(posted: Posted): void {
    const key = Math.floor(posted.at / minute);
    const list = this.#byMinute.get(key);
    if (list === undefined) this.#byMinute.set(key, [posted]);
    else list.push(posted);
  }

  /** What lies nearest to the minute, at most 60 seconds off. */
  nearest(startOfMinute: Instant): Posted | null {
    const key = Math.floor(startOfMinute / minute);
    const near = [key - 1, key, key + 1, key + 2].flatMap((each) => this.#byMinute.get(each) ?? []);
    let best: Posted | null = null;
    for (const posted of near) {
      const far = distance(startOfMinute, posted.at);
      if (far <= minute && (best === null || far < distance(startOfMinute, best.at))) best = posted;
    }
    return best;
  }
}
