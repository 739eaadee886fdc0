import type { Entry } from '../../../archive/archive.ts';
import type { ItemFacts, MediaRef } from '../../../model/item.ts';
import type { Author } from '../../../model/values.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Input, Reader, Reading } from '../../platform.ts';
import { epochDate, snapDate } from '../dates.ts';
import { conversationFiles, conversationOf, isPage } from '../file-names.ts';
import { type MediaFiles, missing, typeOfWord } from '../media-files.ts';
import type { Row } from '../rows.ts';
import { readRow, rowsOf, snapPage } from '../section-reader.ts';
import { shown } from '../shown-to.ts';
import { snapItem } from '../snap-item.ts';

/** One message or Snap, before it is known who else takes part. */
interface Message {
  readonly place: Place;
  readonly row: Row;
  readonly from: string | null;
  readonly isOwn: boolean;
  /** The conversation: user name of the other side, or an id. */
  readonly with: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Until 2022 a section for each direction, without conversations. */
const direction = /^(sent|received)(?:un)?(?:saved)?(?:chat|snap)?history/;
const assistantName = /^my\s?_?ai$/i;
const assistantTag = /@my\s?ai\b/i;
const batchSize = 500;

/**
 * `chat_history` and `snap_history`: both sides. Whether My AI takes part, and whether it is a group, shows only when a conversation has
 * been read whole: until then its messages are held.
 */
export class Messages {
  readonly #owner: string | null;
  readonly #files: MediaFiles;
  /** Conversations in which My AI wrote or was called. */
  readonly #withAssistant = new Set<string>();

  constructor(owner: string | null, files: MediaFiles) {
    this.#owner = owner?.toLowerCase() ?? null;
    this.#files = files;
  }

  /** Chats come first: they tell in which conversations My AI takes part. */
  readers(): readonly Reader[] {
    return [this.#reader('chats', 'chat_history'), this.#reader('Snaps', 'snap_history')];
  }

  #reader(family: string, file: string): Reader {
    const files = conversationFiles(file);
    return {
      family,
      matches: (path) => files.test(path),
      material: () => file,
      page: snapPage,
      read: (entry, input, signal) => this.#read(entry, input, signal, family === 'Snaps'),
    };
  }

  async *#read(
    entry: Entry,
    input: Input,
    signal: AbortSignal,
    isSnap: boolean,
  ): AsyncGenerator<readonly Reading[]> {
    const seen = new Set<string>();
    let held: Message[] = [];
    let failure: Reading | null = null;
    for await (const batch of rowsOf(entry, signal)) {
      const readings: Reading[] = [];
      for (const event of batch) {
        const message = event.is === 'row' ? this.#messageOf(event.row, { entry, input }) : null;
        if (message === null) {
          const reading = readRow(event, entry, input, (row) => isStatus(row) || isListOfPeople(entry.path));
          if (reading.is === 'failure') failure = reading;
          else readings.push(reading);
        } else if (isRepeated(message, seen)) {
          readings.push({ is: 'record', items: noItems });
        } else {
          if (held[0] !== undefined && held[0].with !== message.with) {
            yield* this.#readingsOf(held, isSnap);
            held = [];
          }
          held.push(message);
        }
      }
      yield readings;
    }
    yield* this.#readingsOf(held, isSnap);
    if (failure !== null) yield [failure];
  }

  #messageOf(row: Row, { entry, input }: { entry: Entry; input: Input }): Message | null {
    const { fields, section, title, pointer } = row;
    const from = fields.text('from', 'sender');
    const to = fields.text('to', 'recipient');
    const type = fields.text('mediatype', 'type');
    if (from === null && to === null && !fields.has('issender')) return null;
    if (type !== null && /^status/i.test(type)) return null;
    const way = direction.exec(section)?.[1];
    const isOwn =
      fields.flag('issender') ?? (way === undefined ? this.#isOwner(from, title) : way === 'sent');
    const source = { input: input.index, entry: entry.path, pointer };
    const partner = way === undefined ? (title.split(' / ').at(-1) ?? title) : ((isOwn ? to : from) ?? '');
    return { place: { source, input }, row, from, isOwn, with: partner };
  }

  /** Pages tell names only: in a talk of two, who is not the other one is the person. */
  #isOwner(from: string | null, title: string): boolean {
    if (from === null) return false;
    const name = from.trim().toLowerCase();
    if (name === this.#owner) return true;
    return (
      this.#owner === null && !uuid.test(title) && name !== title.toLowerCase() && !assistantName.test(name)
    );
  }

  *#readingsOf(held: readonly Message[], isSnap: boolean): Generator<readonly Reading[]> {
    const [first] = held;
    if (first === undefined) return;
    const people = new Set(
      held.flatMap(({ from, isOwn }) => (from === null || isOwn ? [] : from.toLowerCase())),
    );
    const isAssistant = (name: string): boolean => assistantName.test(name.trim());
    const group =
      held.map(({ row }) => row.fields.text('conversationtitle')).find((title) => title !== null) ?? null;
    const key = first.with.toLowerCase();
    const withAssistant =
      this.#withAssistant.has(key) ||
      [...people].some(isAssistant) ||
      held.some(({ row }) => assistantTag.test(row.fields.text('content', 'text') ?? ''));
    if (withAssistant) this.#withAssistant.add(key);
    const others = [...people].filter((name) => !isAssistant(name));
    const talk: Talk = {
      group,
      isGroup: group !== null || uuid.test(first.with) || people.size > 1,
      withAssistant,
      isAssistantChat: isAssistant(first.with) && others.length === 0 && group === null,
      isSnap,
    };
    for (let at = 0; at < held.length; at += batchSize) {
      yield held
        .slice(at, at + batchSize)
        .map((message): Reading => ({ is: 'record', items: [this.#item(message, talk)] }));
    }
  }

  #item({ place, row, from, isOwn, with: partner }: Message, talk: Talk): ItemFacts {
    const { fields } = row;
    const type = fields.text('mediatype', 'type');
    const text = fields.text('content', 'text');
    const wroteAssistant = from !== null && assistantName.test(from.trim());
    const by: Author = isOwn ? 'self' : wroteAssistant ? 'assistant' : 'other';
    const common = {
      // Without words the kind of message stands for them.
      identity: {
        targetLink: partner,
        ...(text === null ? { mediaBaseName: `${talk.isSnap ? 'snap' : 'chat'} ${type ?? ''}` } : {}),
      },
      by,
      createdAt:
        snapDate(fields.text('created', 'date', 'timestamp')) ??
        epochDate(fields.text('createdmicroseconds')),
      text,
      media: this.#media(fields.text('mediaids'), type, place),
    };
    if (talk.isAssistantChat) {
      return snapItem(place.source, {
        ...common,
        kind: 'ai-chat',
        subject: 'my-ai',
        shownTo: shown.assistant,
      });
    }
    return snapItem(place.source, {
      ...common,
      kind: talk.isGroup ? 'group-message' : 'message',
      subject: talk.withAssistant ? 'message-with-ai' : 'message',
      shownTo: shown.message,
      ...(talk.group === null ? {} : { group: talk.group }),
    });
  }

  /** `b~<id> | b~<id>`, or a picture, video or voice note without any: its file is not told. */
  #media(ids: string | null, word: string | null, { input }: Place): readonly MediaRef[] {
    const type = typeOfWord(word);
    const named = (ids ?? '').split('|').flatMap((id) => (id.trim() === '' ? [] : id.trim()));
    if (named.length > 0) return named.map((id) => this.#files.find(id, type ?? 'image', input));
    if (type !== null) return [missing(type)];
    return word !== null && /^media$/i.test(word) ? [missing('other')] : [];
  }
}

interface Talk {
  /** The title of a group; null where it has none. */
  readonly group: string | null;
  readonly isGroup: boolean;
  readonly withAssistant: boolean;
  readonly isAssistantChat: boolean;
  readonly isSnap: boolean;
}

/** The page that leads to those of single conversations, in whatever form. */
function isListOfPeople(path: string): boolean {
  return isPage(path) && conversationOf(path) === null;
}

/** Calls, missed or not, and what was saved: known, and no message. */
function isStatus({ fields, value }: Row): boolean {
  return (
    /^status/i.test(fields.text('mediatype', 'type') ?? '') ||
    (fields.isEmpty && Array.isArray(value) && value.length === 0)
  );
}

/** Rows that are equal to the millisecond are one; those that hold seconds only may be two. */
function isRepeated({ row }: Message, seen: Set<string>): boolean {
  if (row.fields.text('createdmicroseconds') === null) return false;
  const key = `${row.section} ${JSON.stringify(row.value)}`;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}
