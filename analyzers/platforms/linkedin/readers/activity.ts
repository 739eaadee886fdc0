import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { commentCutter } from '../comment-rows.ts';
import { anyDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem } from '../linkedin-item.ts';
import { targetKey, targetOf, webLink } from '../links.ts';
import { namesIn } from '../mentions.ts';
import type { OwnPosts } from '../own-posts.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';
import type { Uploads } from '../uploads.ts';

/** Comments, reactions, votes, bare reposts, saved posts and what the person follows. */
export function activityReaders(uploads: Uploads, own: OwnPosts): readonly Reader[] {
  return [
    commentReader(uploads, own),
    rowReader({
      family: 'reactions',
      files: csvFiles('reactions'),
      header: ['link'],
      take: (row, place) => reaction(row, place, own),
    }),
    // 2015 called them likes; which columns it had is not known.
    rowReader({
      family: 'likes',
      files: csvFiles('likes'),
      take: (row, place) => reaction(row, place, own),
    }),
    rowReader({
      family: 'votes',
      files: csvFiles('votes'),
      header: ['link', 'optiontext'],
      take: vote,
    }),
    rowReader({
      family: 'reposts',
      files: csvFiles('instantreposts'),
      header: ['date'],
      take: instantRepost,
    }),
    ...chosenReaders(),
  ];
}

/** `Comments.csv`: the link is that of the post commented on, which decides who could see the comment. */
function commentReader(uploads: Uploads, own: OwnPosts): Reader {
  return rowReader({
    family: 'comments',
    files: csvFiles('comments'),
    header: ['link', 'message'],
    cutter: commentCutter,
    take(row, { source }) {
      const link = row.text('link').trim();
      const createdAt = anyDate(row.text('date'));
      if (link === '' && createdAt === null) return null;
      const inGroup = isInGroup(link);
      const subject = inGroup ? 'group-post' : 'comment';
      const shownTo = inGroup ? shown.group : (own.underneath(link) ?? shown.commentedPost);
      const text = row.words('message');
      if (createdAt !== null) uploads.addComment({ at: createdAt.at, subject, shownTo });
      return [
        linkedinItem(source, {
          identity: { targetLink: targetKey(link) },
          kind: 'comment',
          subject,
          createdAt,
          text,
          permalink: webLink(link),
          shownTo,
          mentions: namesIn(text),
        }),
      ];
    },
  });
}

function reaction(row: CsvRecord, { source }: Place, own: OwnPosts): readonly ItemFacts[] | null {
  const type = row.words('type');
  const link = (row.words('link') ?? row.fields.find(isLink) ?? '').trim();
  const createdAt = anyDate(row.text('date', 'createdon', 'time'));
  if (link === '' && createdAt === null) return null;
  return [
    linkedinItem(source, {
      identity: { targetLink: `${targetKey(link)} ${type ?? ''}` },
      kind: 'reaction',
      subject: 'reaction',
      createdAt,
      permalink: webLink(link),
      shownTo: isInGroup(link) ? shown.group : (own.underneath(link) ?? shown.reactedPost),
    }),
  ];
}

function isLink(text: string): boolean {
  return /^(?:https?:|urn:)/.test(text.trim());
}

function vote(row: CsvRecord, { source }: Place): readonly ItemFacts[] | null {
  const link = row.text('link').trim();
  const text = row.words('optiontext');
  if (link === '' && text === null) return null;
  return [
    linkedinItem(source, {
      identity: { targetLink: targetKey(link) },
      kind: 'reaction',
      subject: 'poll-response',
      createdAt: anyDate(row.text('date')),
      text,
      permalink: webLink(link),
      shownTo: shown.vote,
    }),
  ];
}

function instantRepost(row: CsvRecord, { source }: Place): readonly ItemFacts[] | null {
  const link = row.text('link', 'sharelink').trim();
  if (link === '') return null;
  return [
    linkedinItem(source, {
      identity: { targetLink: targetKey(link) },
      kind: 'repost',
      subject: 'post',
      createdAt: anyDate(row.text('date')),
      permalink: webLink(link),
      shownTo: shown.instantRepost,
    }),
  ];
}

/** Saved posts are seen by nobody else; whom and what a person follows stands on their profile by default. */
function chosenReaders(): readonly Reader[] {
  return [
    rowReader({
      family: 'saved items',
      files: csvFiles('saveditems'),
      header: ['saveditem'],
      take: (row, place) => chosen(place, row.words('saveditem'), anyDate(row.text('createdtime')), 'saved'),
    }),
    rowReader({
      family: 'followed members',
      files: csvFiles('memberfollows'),
      header: ['fullname'],
      take: (row, place) =>
        isActive(row.text('status'))
          ? chosen(place, row.words('fullname'), anyDate(row.text('date')), 'follow')
          : [],
    }),
    rowReader({
      family: 'followed hashtags',
      files: csvFiles('hashtagfollows'),
      header: ['hashtag'],
      take: (row, place) =>
        isActive(row.text('state'))
          ? chosen(place, row.words('hashtag'), anyDate(row.text('createdtime')), 'follow')
          : [],
    }),
    rowReader({
      family: 'followed companies',
      files: csvFiles('companyfollows'),
      header: ['organization'],
      take: (row, place) =>
        chosen(place, row.words('organization'), anyDate(row.text('followedon')), 'follow'),
    }),
    rowReader({
      family: 'events',
      files: csvFiles('events'),
      header: ['eventname'],
      take: (row, place) => chosen(place, row.words('eventname'), null, 'event'),
    }),
  ];
}

/** A state that nobody has met is taken for one that lasts. */
function isActive(state: string): boolean {
  return !/^(?:un|in|removed|deleted|no$)/i.test(state.trim());
}

function chosen(
  { source }: Place,
  text: string | null,
  createdAt: ItemFacts['createdAt'],
  how: 'saved' | 'follow' | 'event',
): readonly ItemFacts[] {
  if (text === null) return [];
  return [
    linkedinItem(source, {
      identity: { targetLink: how },
      kind: 'other',
      subject: 'other',
      createdAt,
      text,
      permalink: webLink(text),
      shownTo: shown[how],
    }),
  ];
}

function isInGroup(link: string): boolean {
  return targetOf(link)?.kind === 'groupPost';
}
