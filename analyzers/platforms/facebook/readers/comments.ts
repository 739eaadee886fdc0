import {
  asObject,
  type JsonObject,
  listField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import { fieldsOf, filled, timeOf } from '../../meta/fields.ts';
import { baseName, dataFiles } from '../../meta/file-names.ts';
import { type Medium, mediaIn } from '../../meta/media.ts';
import { secondsDate } from '../../meta/times.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { sameKey } from '../groups.ts';
import { asComment } from '../pages/page-shapes.ts';
import { identityOf, mentionsOf } from '../posts/post-items.ts';
import { attachmentsOf, isAddress, lines, objectsIn } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { inGroup, shown } from '../shown-to.ts';

/** What a record of a comment says, in JSON or on a page. */
export interface CommentRecord {
  readonly at: PartialDate | null;
  /** "Ada Example commented on Bob Example's post.": whose post it was stands here only. */
  readonly title: string | null;
  readonly text: string | null;
  readonly media: readonly Medium[];
  readonly group: string | null;
}

/** `{timestamp, comment, author, group}`: one comment, as it stands in many files. */
export function commentIn(comment: JsonObject) {
  return {
    at: secondsDate(comment.timestamp),
    text: filled(textField(comment, 'comment')),
    author: filled(textField(comment, 'author')),
    group: filled(textField(comment, 'group')),
  };
}

/** Null for what is no comment record. */
export function commentRecord(record: JsonObject): CommentRecord | null {
  if (listField(record, 'label_values') !== null) return envelopeComment(record);
  const comments = objectsIn(record.data)
    .map((each) => objectField(each, 'comment'))
    .filter((comment) => comment !== null);
  const bare = asObject(record.comment) ?? (textField(record, 'comment') === null ? null : record);
  const said = [...comments, ...(bare === null ? [] : [bare])].map(commentIn);
  const isComment = said.length > 0 || ['timestamp', 'title', 'attachments'].some((key) => key in record);
  if (!isComment) return null;
  return {
    at: timeOf(record) ?? said.find(({ at }) => at !== null)?.at ?? null,
    title: filled(textField(record, 'title')),
    text: lines(said.map(({ text }) => text)),
    media: mediaIn([...attachmentsOf(record), record.media]),
    group: said.find(({ group }) => group !== null)?.group ?? null,
  };
}

function envelopeComment(record: JsonObject): CommentRecord {
  const words = fieldsOf(record).flatMap(({ labels, value, href }) =>
    labels.length > 1 || href !== null || value === null || isAddress(value) ? [] : [value],
  );
  return {
    at: timeOf(record),
    title: filled(textField(record, 'title')),
    text: lines(words),
    media: mediaIn([record.media, record.label_values]),
    group: null,
  };
}

/** Comments, and earlier versions of edited ones. Those in groups were read from the groups' own file before. */
export function commentReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'comments',
    files: dataFiles(
      'comments_and_reactions/comments',
      'comments/comments',
      'comments_and_reactions/your_comment_edits',
      'comments/your_comment_edits',
    ),
    shape: asComment,
    take(record, place) {
      const comment = commentRecord(record);
      return comment === null ? null : commentItems(desk, comment, place);
    },
  });
}

/** `groups/your_comments_in_groups`. */
export function groupCommentReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'group comments',
    files: dataFiles('groups/your_comments_in_groups'),
    shape: asComment,
    take(record, place) {
      const comment = commentRecord(record);
      return comment === null ? null : groupComment(desk, comment, place);
    },
  });
}

export function groupComment(desk: Desk, comment: CommentRecord, place: Place): readonly ItemFacts[] {
  const group = comment.group ?? desk.groups.nameIn(comment.title);
  desk.groups.addPost(commentKey(comment), group);
  return commentItems(desk, comment, place);
}

export function commentItems(desk: Desk, comment: CommentRecord, place: Place): readonly ItemFacts[] {
  const { at, text, media, title } = comment;
  if (text === null && media.length === 0) return noItems;
  const [first] = media;
  const key = commentKey(comment);
  const repeat = desk.repeats.look(place, key, at);
  // Two comments of one second and the same words are two where they stand under different posts.
  const underSamePost = desk.repeats.look(place, `${key} ${title}`, at).here;
  if (repeat.here && underSamePost) return noItems;
  const known = desk.groups.ofPost(key);
  const group = known ?? comment.group;
  const isInGroup = known !== undefined || comment.group !== null;
  return [
    desk.newItem(place.source, {
      identity: {
        ...identityOf(first === undefined ? null : baseName(first.uri), text, null),
        ...(repeat.elsewhere ? { repeatedInOtherFiles: true } : {}),
      },
      kind: 'comment',
      subject: isInGroup ? 'group-post' : 'comment',
      createdAt: at,
      text,
      media: media.map((medium) => desk.files.find(medium, place.input)),
      shownTo: isInGroup ? inGroup(group) : shown.comment,
      ...mentionsOf(desk, { words: text, tags: [] }),
      ...(group === null ? {} : { group }),
    }),
  ];
}

function commentKey({ at, text, media: [first] }: CommentRecord): string {
  return `comment ${sameKey(at, text, first === undefined ? null : baseName(first.uri))}`;
}
