import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { Reader } from '../../platform.ts';
import { repairedComments } from '../comments-repair.ts';
import { utcDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem, type Place } from '../linkedin-item.ts';
import { targetKey, targetOf, webLink } from '../links.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';
import type { Uploads } from '../uploads.ts';

/** Comments, reactions, votes, bare reposts, saved posts and what the person follows. */
export function activityReaders(uploads: Uploads): readonly Reader[] {
  return [
    commentReader(uploads),
    rowReader({
      family: 'reactions',
      files: csvFiles('reactions'),
      header: ['date', 'type', 'link'],
      take: (row, place) => reaction(row, place, row.words('type')),
    }),
    rowReader({
      family: 'votes',
      files: csvFiles('votes'),
      header: ['date', 'link'],
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
function commentReader(uploads: Uploads): Reader {
  return rowReader({
    family: 'comments',
    files: csvFiles('comments'),
    header: ['date', 'link', 'message'],
    repair: repairedComments,
    take(row, { source }) {
      const link = row.text('link').trim();
      const createdAt = utcDate(row.text('date'));
      if (link === '' && createdAt === null) return null;
      const inGroup = isInGroup(link);
      const subject = inGroup ? 'group-post' : 'comment';
      const shownTo = inGroup ? shown.group : shown.commentedPost;
      if (createdAt !== null) uploads.addComment({ at: createdAt.at, subject, shownTo });
      return [
        linkedinItem(source, {
          identity: { targetLink: targetKey(link) },
          kind: 'comment',
          subject,
          createdAt,
          text: row.words('message'),
          permalink: webLink(link),
          shownTo,
        }),
      ];
    },
  });
}

function reaction(row: CsvRecord, { source }: Place, type: string | null): readonly ItemFacts[] | null {
  const link = row.text('link').trim();
  const createdAt = utcDate(row.text('date'));
  if (link === '' && createdAt === null) return null;
  return [
    linkedinItem(source, {
      identity: { targetLink: `${targetKey(link)} ${type ?? ''}` },
      kind: 'reaction',
      subject: 'reaction',
      createdAt,
      permalink: webLink(link),
      shownTo: isInGroup(link) ? shown.group : shown.reactedPost,
    }),
  ];
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
      createdAt: utcDate(row.text('date')),
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
      createdAt: utcDate(row.text('date')),
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
      take: (row, place) => chosen(place, row.words('saveditem'), utcDate(row.text('createdtime')), 'saved'),
    }),
    rowReader({
      family: 'followed members',
      files: csvFiles('memberfollows'),
      header: ['date', 'status', 'fullname'],
      take: (row, place) =>
        isActive(row.text('status'))
          ? chosen(place, row.words('fullname'), utcDate(row.text('date')), 'follow')
          : [],
    }),
    rowReader({
      family: 'followed hashtags',
      files: csvFiles('hashtagfollows'),
      header: ['hashtag', 'state'],
      take: (row, place) =>
        isActive(row.text('state'))
          ? chosen(place, row.words('hashtag'), utcDate(row.text('createdtime')), 'follow')
          : [],
    }),
    rowReader({
      family: 'followed companies',
      files: csvFiles('companyfollows'),
      header: ['organization'],
      take: (row, place) =>
        chosen(place, row.words('organization'), utcDate(row.text('followedon')), 'follow'),
    }),
    rowReader({
      family: 'events',
      files: csvFiles('events'),
      header: ['eventname'],
      take: (row, place) => chosen(place, row.words('eventname'), null, 'event'),
    }),
  ];
}

function isActive(state: string): boolean {
  return /^(?:active|follow(?:ing)?)$/i.test(state.trim());
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
