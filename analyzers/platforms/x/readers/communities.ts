import { listField, textField } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { Author } from '../../../model/values.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import { FirstTimes, idText } from '../ids.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import { dateKeys, firstDate, firstId, firstText, textKeys } from '../tolerant-fields.ts';
import { snowflakeDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';

/** Community Notes (Birdwatch until 2023): X publishes notes, ratings and requests under an alias. */
export function communityNoteReaders(): readonly Reader[] {
  const ratings = new FirstTimes();
  return [
    recordReader({
      family: 'community notes',
      files: dataFiles('community-note', 'birdwatch-note', 'community-note-api-test-note'),
      take(record, { source }) {
        const id = firstId(record, ['noteId', 'id']);
        const text = firstText(record, textKeys);
        if (id === null && text === null) return null;
        return [
          xItem(source, {
            identity: id === null ? {} : { own: id },
            kind: 'other',
            subject: 'other',
            createdAt: firstDate(record, dateKeys) ?? snowflakeDate(id),
            text,
            shownTo: shown.communityNote,
          }),
        ];
      },
    }),
    recordReader({
      family: 'community note ratings',
      files: dataFiles('community-note-rating', 'birdwatch-note-rating', 'community-note-batsignal'),
      take(record, { source, input }) {
        const target = firstId(record, ['noteId', 'tweetId', 'postId']);
        if (target === null) return null;
        if (!ratings.isFirst(input.index, JSON.stringify(record))) return noItems;
        return [
          xItem(source, {
            identity: { targetLink: target },
            kind: 'other',
            subject: 'other',
            createdAt: firstDate(record, dateKeys),
            shownTo: shown.communityNote,
          }),
        ];
      },
    }),
  ];
}

/**
 * Lists: only their addresses are exported, one a record or all in one. Those that others put the person on are
 * by others.
 */
export function listReaders(): readonly Reader[] {
  return [
    listReader('lists created', 'lists-created', 'self'),
    listReader('lists subscribed to', 'lists-subscribed', 'self'),
    listReader('lists that have you', 'lists-member', 'other'),
  ];
}

function listReader(family: string, name: string, by: Author): Reader {
  const links = new FirstTimes();
  return recordReader({
    family,
    files: dataFiles(name),
    take(record, { source, input }) {
      const urls = listField(record, 'urls');
      const url = textField(record, 'url');
      if (urls === null && url === null) return null;
      return [url, ...(urls ?? [])].flatMap((each): ItemFacts[] => {
        const link = typeof each === 'string' ? words(each) : null;
        if (link === null || !links.isFirst(input.index, link)) return [];
        const identity = { targetLink: link };
        return [
          xItem(source, {
            identity,
            kind: 'other',
            subject: 'other',
            by,
            permalink: link,
            shownTo: shown.list,
          }),
        ];
      });
    },
  });
}

/** `moment.js`: the title is the person's, the posts inside are other people's. */
export function momentReader(): Reader {
  return recordReader({
    family: 'Moments',
    files: dataFiles('moments?'),
    take(record, { source }) {
      const id = idText(record.momentId);
      const text = words(textField(record, 'title'));
      if (id === null && text === null) return null;
      return [
        xItem(source, {
          identity: id === null ? {} : { own: id },
          kind: 'other',
          subject: 'other',
          createdAt: firstDate(record, dateKeys) ?? snowflakeDate(id),
          text,
          shownTo: shown.moment,
          corner: 'closed-service',
        }),
      ];
    },
  });
}

/** `reply-prompt.js`: replies that X asked to think over again; whether they were sent is not told. */
export function replyPromptReader(): Reader {
  const keys = [
    'text',
    'replyText',
    'tweetText',
    'fullText',
    'full_text',
    'proposedText',
    'proposedTweetText',
  ];
  return recordReader({
    family: 'reply prompts',
    files: dataFiles('reply-prompts?'),
    take(record, { source }) {
      const id = firstId(record, ['promptId', 'tweetId', 'id_str', 'id']);
      const text = firstText(record, keys);
      if (id === null && text === null) return null;
      return [
        xItem(source, {
          identity: id === null ? {} : { own: `reply-prompt-${id}` },
          kind: 'other',
          subject: 'other',
          createdAt: firstDate(record, dateKeys),
          text,
          shownTo: shown.onlyYou,
          corner: 'draft',
        }),
      ];
    },
  });
}
