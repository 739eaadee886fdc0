import {
  asObject,
  type JsonObject,
  listField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import type { ItemFacts, MediaRef } from '../../../model/item.ts';
import type { MediaType } from '../../../model/values.ts';
import { noItems, type Place, type Taken } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles, lastPathPart } from '../file-names.ts';
import { idText } from '../ids.ts';
import { type MediaFiles, typeByEnding } from '../media-files.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import type { Owner } from '../tweets/tweet-fields.ts';
import { snowflakeDate, xDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';

interface MessageFile {
  readonly kind: 'message' | 'group-message';
  readonly mediaFolders: readonly string[];
}

const single: MessageFile = {
  kind: 'message',
  mediaFolders: ['direct_messages_media', 'direct_message_media'],
};
const group: MessageFile = {
  kind: 'group-message',
  mediaFolders: ['direct_messages_group_media', 'direct_message_group_media'],
};

/** Joins, leaves and new names of a group: something happened, nobody wrote. */
const events: readonly string[] = [
  'joinConversation',
  'participantsJoin',
  'participantsLeave',
  'conversationNameUpdate',
];

/** `direct-messages.js` and `direct-messages-group.js`: both sides, message by message. */
export function messageReaders(owner: Owner, files: MediaFiles): readonly Reader[] {
  const reader = (family: string, name: string, file: MessageFile): Reader =>
    recordReader({
      family,
      files: dataFiles(name),
      split: ['dmConversation', 'messages'],
      takeElement: (element, place) => takeMessage(element, place, file, owner, files),
      take(record, place) {
        const list = listField(record, 'messages');
        if (list === null && textField(record, 'conversationId') === null) return null;
        // Filled only where the conversation stands without its usual wrapper.
        return (list ?? []).flatMap((value) => {
          const element = asObject(value);
          return element === null ? [] : (takeMessage(element, place, file, owner, files) ?? []);
        });
      },
    });
  return [
    reader('direct messages', 'direct-messages?', single),
    reader('group messages', 'direct-messages?-group', group),
  ];
}

function takeMessage(
  element: JsonObject,
  place: Place,
  file: MessageFile,
  owner: Owner,
  files: MediaFiles,
): Taken {
  const message = objectField(element, 'messageCreate') ?? objectField(element, 'welcomeMessageCreate');
  if (message === null) return events.some((key) => objectField(element, key) !== null) ? noItems : null;
  const id = idText(message.id);
  const text = words(textField(message, 'text'));
  if (id === null && text === null) return null;
  const sender = idText(message.senderId);
  return [
    xItem(place.source, {
      identity: id === null ? {} : { own: id },
      kind: file.kind,
      subject: 'dm',
      by: sender !== null && sender === owner.id ? 'self' : 'other',
      createdAt: xDate(message.createdAt) ?? snowflakeDate(id),
      text,
      media: messageMedia(message, id, place, file, files),
      shownTo: shown.message,
    }),
  ];
}

function messageMedia(
  message: JsonObject,
  id: string | null,
  place: Place,
  file: MessageFile,
  files: MediaFiles,
): ItemFacts['media'] {
  return (listField(message, 'mediaUrls') ?? []).flatMap((url): MediaRef[] => {
    const name = typeof url === 'string' ? lastPathPart(url) : null;
    if (typeof url !== 'string' || name === null) return [];
    const paths = file.mediaFolders.map((folder) => `${folder}/${id ?? ''}-${name}`);
    return [files.find(paths, place.source.entry, place.input, mediaType(url))];
  });
}

/** `video.twimg.com/dm_gif` and `dm_video` hold films, whatever their ending. */
function mediaType(url: string): MediaType {
  if (/\/dm_(?:gif|video)\//.test(url)) return 'video';
  const type = typeByEnding(url);
  return type === 'other' ? 'image' : type;
}
