import { hash } from 'node:crypto';
import {
  asObject,
  type JsonObject,
  listField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import type { ItemFacts, MediaRef } from '../../../model/item.ts';
import type { Author, MediaType } from '../../../model/values.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import { FirstTimes, idText } from '../ids.ts';
import type { MediaFiles } from '../media-files.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import { xDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';

interface Attachment {
  readonly mediaId: string | null;
  readonly ref: MediaRef;
}

/** A turn of the person that carries files: which of them the assistant made is known only at the end. */
interface WaitingTurn {
  readonly item: ItemFacts;
  readonly attachments: readonly Attachment[];
}

/**
 * `grok-chat-item.js`: one item a turn. An image that Grok made comes back as an attachment of the person's next
 * turn, and turns stand in no fixed order; it is listed once, with the turn that made it.
 */
export class GrokChats {
  readonly #files: MediaFiles;
  readonly #turns = new FirstTimes();
  readonly #madeByGrok = new Set<string>();
  readonly #waiting: WaitingTurn[] = [];

  constructor(files: MediaFiles) {
    this.#files = files;
  }

  reader(): Reader {
    return recordReader({
      family: 'Grok chats',
      files: dataFiles('grok-chat-items?'),
      take: (record, place) => this.#take(record, place),
    });
  }

  /** The turns that `reader` held back. */
  laterTurns(): readonly ItemFacts[] {
    return this.#waiting.map(({ item, attachments }) => ({
      ...item,
      media: attachments
        .filter(({ mediaId }) => mediaId === null || !this.#madeByGrok.has(mediaId))
        .map(({ ref }) => ref),
    }));
  }

  #take(record: JsonObject, place: Place): readonly ItemFacts[] | null {
    const sender = objectField(record, 'sender');
    const text = words(textField(record, 'message'));
    if (sender === null && text === null && textField(record, 'chatId') === null) return null;
    const attachments = this.#attachments(record, place);
    if (text === null && attachments.length === 0) return noItems;
    if (!this.#turns.isFirst(place.input.index, hash('sha256', JSON.stringify(record)))) return noItems;
    const by = author(sender);
    const [first] = attachments;
    const item = xItem(place.source, {
      identity: text === null && first?.mediaId != null ? { mediaBaseName: first.mediaId } : {},
      kind: 'ai-chat',
      subject: 'grok',
      by,
      createdAt: xDate(record.createdAt),
      text,
      media: attachments.map(({ ref }) => ref),
      shownTo: shown.grok,
    });
    if (by === 'assistant') {
      for (const { mediaId } of attachments) if (mediaId !== null) this.#madeByGrok.add(mediaId);
      return [item];
    }
    if (attachments.length === 0) return [item];
    this.#waiting.push({ item, attachments });
    return noItems;
  }

  #attachments(record: JsonObject, place: Place): readonly Attachment[] {
    return (listField(record, 'attachments') ?? []).flatMap((value): Attachment[] => {
      const attachment = asObject(value);
      if (attachment === null) return [];
      const mediaId = idText(attachment.mediaId);
      const fileName = textField(attachment, 'fileName');
      const paths = mediaId === null ? [] : mediaPaths(mediaId, fileName);
      const type = mediaType(textField(attachment, 'mimeType'));
      return [{ mediaId, ref: this.#files.find(paths, place.source.entry, place.input, type) }];
    });
  }
}

/** `.jpg` even where the type is another one (5 of 5); the rest is for exports that do otherwise. */
function mediaPaths(mediaId: string, fileName: string | null): readonly string[] {
  const ending = fileName === null ? null : /\.\w+$/.exec(fileName)?.[0];
  const names = [`${mediaId}-${mediaId}.jpg`];
  if (ending != null) names.push(`${mediaId}-${mediaId}${ending}`);
  if (fileName !== null) names.push(`${mediaId}-${fileName}`);
  return names.map((name) => `grok_chat_media/${name}`);
}

function mediaType(mime: string | null): MediaType {
  if (mime === null || mime.startsWith('image/')) return 'image';
  if (mime.startsWith('video/')) return 'video';
  return mime.startsWith('audio/') ? 'audio' : 'other';
}

/** Where the file does not tell the sides apart it is the person's, the more exposing reading. */
function author(sender: JsonObject | null): Author {
  if (sender === null) return 'self';
  const name = textField(sender, 'name') ?? textField(sender, 'originalName');
  const isAgent = name === null ? idText(sender.value) === '2' : name.toLowerCase() === 'agent';
  return isAgent ? 'assistant' : 'self';
}
