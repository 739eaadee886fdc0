import type { Entry } from '../../../archive/archive.ts';
import { csvRecords } from '../../../formats/csv-records.ts';
import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts, MediaRef, ShownTo } from '../../../model/item.ts';
import type { ItemKind } from '../../../model/values.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { anyDate, idDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem } from '../linkedin-item.ts';
import { type Target, targetKey, targetOf, webLink } from '../links.ts';
import { namesIn } from '../mentions.ts';
import type { OwnPosts } from '../own-posts.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';
import type { Uploads } from '../uploads.ts';

const header = ['sharelink'];

/**
 * `Shares.csv`: the person's posts. Rows of one link are one post (one row a preview picture); `MediaUrl` is a preview and
 * no picture of theirs.
 */
export function shareReader(uploads: Uploads, own: OwnPosts): Reader {
  const withWords = new Set<string>();
  return rowReader({
    family: 'posts',
    files: csvFiles('shares'),
    header,
    prepare: (entry, signal) => findWords(entry, withWords, signal),
    take: (row, place) => share(row, place, uploads, own, withWords),
  });
}

/** The links that have words or an address in any of their rows: they are no reposts in the others either. */
async function findWords(entry: Entry, found: Set<string>, signal: AbortSignal): Promise<void> {
  for await (const batch of csvRecords(entry, { header }, signal)) {
    for (const event of batch) {
      if (event.is === 'record' && hasWords(event.record))
        found.add(targetKey(event.record.text('sharelink')));
    }
  }
}

function share(
  row: CsvRecord,
  { source }: Place,
  uploads: Uploads,
  own: OwnPosts,
  withWords: ReadonlySet<string>,
): readonly ItemFacts[] | null {
  const link = row.text('sharelink');
  const target = targetOf(link);
  const createdAt = anyDate(row.text('date')) ?? (target === null ? null : idDate(target.post));
  const text = shareText(row);
  if (target === null && createdAt === null && text === null) return null;
  const { subject, shownTo } = audienceOf(row.text('visibility'), target, () =>
    own.strange.add(targetKey(link)),
  );
  const media = createdAt === null ? [] : uploads.mediaOf(createdAt);
  if (createdAt !== null) uploads.addPost({ at: createdAt.at, subject, shownTo });
  if (target !== null) own.add(target, shownTo);
  const kind = kindOf(target, withWords.has(targetKey(link)), media);
  return [
    linkedinItem(source, {
      identity: target === null ? { targetLink: link } : { own: `${target.kind}:${target.id}` },
      kind,
      subject,
      createdAt,
      text,
      permalink: webLink(link),
      media,
      shownTo,
      mentions: namesIn(text),
      ...(target?.group == null ? {} : { group: target.group }),
    }),
  ];
}

function hasWords(row: CsvRecord): boolean {
  return shareText(row) !== null || row.words('sharedurl') !== null;
}

/** Every line break stands as quote, line break, quote. 2018 knew a title and a description of the link besides. */
function shareText(row: CsvRecord): string | null {
  return row.words('sharecommentary')?.replace(/"\n"/g, '\n') ?? null;
}

/**
 * The link decides for groups. `MEMBER_NETWORK` stands on every other post since about 2019, whatever its audience: it says
 * nothing. What nobody has met is `strange`, and taken for nothing.
 */
function audienceOf(
  visibility: string,
  target: Target | null,
  strange: () => void,
): { readonly subject: string; readonly shownTo: ShownTo } {
  if (target?.kind === 'groupPost') return { subject: 'group-post', shownTo: shown.group };
  switch (visibility.trim().toUpperCase()) {
    case 'PUBLIC':
      return { subject: 'post', shownTo: shown.postPublic };
    case 'LOGGED_IN':
      return { subject: 'post', shownTo: shown.postLoggedIn };
    case 'CONNECTIONS':
      return { subject: 'connections-post', shownTo: shown.postConnections };
    case 'CONTAINER':
      return { subject: 'group-post', shownTo: shown.postContainer };
    case 'MEMBER_NETWORK':
    case '':
      return { subject: 'post', shownTo: shown.post };
    default:
      strange();
      return { subject: 'post', shownTo: shown.post };
  }
}

function kindOf(target: Target | null, hasWords: boolean, media: readonly MediaRef[]): ItemKind {
  const mayBe = target?.kind === 'share' || target?.kind === 'activity';
  return mayBe && !hasWords && media.length === 0 ? 'repost' : 'post';
}
