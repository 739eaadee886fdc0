import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts, MediaRef, ShownTo } from '../../../model/item.ts';
import type { ItemKind } from '../../../model/values.ts';
import type { Reader } from '../../platform.ts';
import { idDate, utcDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem, type Place } from '../linkedin-item.ts';
import { type Target, targetOf, webLink } from '../links.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';
import type { Uploads } from '../uploads.ts';

/**
 * `Shares.csv`: the person's posts. Rows of one link are one post (one row a preview picture); `MediaUrl` is a preview and
 * no picture of theirs.
 */
export function shareReader(uploads: Uploads): Reader {
  return rowReader({
    family: 'posts',
    files: csvFiles('shares'),
    header: ['sharelink'],
    take: (row, place) => share(row, place, uploads),
  });
}

function share(row: CsvRecord, { source }: Place, uploads: Uploads): readonly ItemFacts[] | null {
  const link = row.text('sharelink');
  const target = targetOf(link);
  const createdAt = utcDate(row.text('date')) ?? (target === null ? null : idDate(target.post));
  const text = shareText(row);
  if (target === null && createdAt === null && text === null) return null;
  const { subject, shownTo } = audienceOf(row.text('visibility'), target);
  const media = createdAt === null ? [] : uploads.mediaOf(createdAt);
  if (createdAt !== null) uploads.addPost({ at: createdAt.at, subject, shownTo });
  const kind = kindOf(target, text, row.words('sharedurl'), media);
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
      ...(target?.group == null ? {} : { group: target.group }),
    }),
  ];
}

/** Every line break stands as quote, line break, quote. 2018 knew a title and a description of the link besides. */
function shareText(row: CsvRecord): string | null {
  return row.words('sharecommentary')?.replace(/"\n"/g, '\n') ?? null;
}

/** `MEMBER_NETWORK` stands on every post since about 2019, whatever its audience: it says nothing. */
function audienceOf(
  visibility: string,
  target: Target | null,
): { readonly subject: string; readonly shownTo: ShownTo } {
  if (target?.kind === 'groupPost') return { subject: 'group-post', shownTo: shown.group };
  switch (visibility.trim().toUpperCase()) {
    case 'PUBLIC':
      return { subject: 'post', shownTo: shown.postPublic };
    case 'CONNECTIONS':
      return { subject: 'connections-post', shownTo: shown.postConnections };
    case 'CONTAINER':
      return { subject: 'group-post', shownTo: shown.group };
    default:
      return { subject: 'post', shownTo: shown.post };
  }
}

function kindOf(
  target: Target | null,
  text: string | null,
  sharedUrl: string | null,
  media: readonly MediaRef[],
): ItemKind {
  const mayBe = target?.kind === 'share' || target?.kind === 'activity';
  return mayBe && text === null && sharedUrl === null && media.length === 0 ? 'repost' : 'post';
}
