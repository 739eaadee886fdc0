import type { Entry } from '../../../archive/archive.ts';
import { jsonRecords } from '../../../formats/json-records.ts';
import { asList, isObject, type JsonObject, textField } from '../../../formats/json-values.ts';
import { reason } from '../../../model/reason.ts';
import { filled } from '../../meta/fields.ts';
import { foldName, isPage } from '../../meta/file-names.ts';
import { fixedClock } from '../../meta/fixed-clock.ts';
import { repairValue } from '../../meta/mojibake.ts';
import { assistantReader } from '../../meta/readers/assistant.ts';
import { jsonThreadEvents } from '../../meta/readers/message-files.ts';
import { pageThreadEvents } from '../../meta/readers/message-pages.ts';
import { threadReader } from '../../meta/readers/threads-of-messages.ts';
import { noItems } from '../../new-item.ts';
import type { Input, Reader, Reading } from '../../platform.ts';
import { type Desk, newItem } from '../desk.ts';
import { rootFile } from '../file-names.ts';
import { oldDate } from '../old-dates.ts';
import { shown } from '../shown-to.ts';

const threadFiles = /(?:^|\/)messages\/(?!ai_conversations)[a-z0-9_]+\/[^/]+\/message_\d+\.(?:json|html)$/;
const channelFiles = /(?:^|\/)messages\/broadcast\//;

/** Conversations, channels, assistant chats. After the profile: the person's names tell who wrote. */
export function messageReaders({ exports, files, person }: Desk): readonly Reader[] {
  return [
    threadReader({
      exports,
      newItem,
      ownNames: person.names,
      matches: (path) => threadFiles.test(foldName(path)),
      isChannel: (path) => channelFiles.test(path),
      channelShownTo: shown.channel,
      read: (entry, input, signal) =>
        isPage(entry.path)
          ? pageThreadEvents(entry, input, files, fixedClock, signal)
          : jsonThreadEvents(entry, input, files, signal),
    }),
    assistantReader(newItem, files, () => fixedClock),
    oldMessageReader(person.handles),
  ];
}

/** `messages.json` of 2018 to 2020: `[{ participants: [], conversation: [{ sender, created_at, text }] }]`. */
function oldMessageReader(handles: ReadonlySet<string>): Reader {
  const files = rootFile('messages');
  return {
    family: 'messages',
    matches: (path) => files.test(path),
    read: (entry, input, signal) => oldMessages(entry, input, handles, signal),
  };
}

interface Line {
  readonly record: JsonObject;
  readonly pointer: string;
}

async function* oldMessages(
  entry: Entry,
  input: Input,
  handles: ReadonlySet<string>,
  signal: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  let held: Line[] = [];
  const release = (participants: number): readonly Reading[] => {
    const senders = new Set(held.map(({ record }) => textField(record, 'sender')));
    const isGroup = Math.max(participants, senders.size) > 2;
    const lines = held;
    held = [];
    return lines.map((line) => ({ is: 'record', items: oldMessage(line, entry, input, handles, isGroup) }));
  };
  for await (const batch of jsonRecords(entry, { split: ['conversation'] }, signal)) {
    const readings: Reading[] = [];
    for (const event of batch) {
      if (event.is === 'failure') readings.push(...release(0), event);
      else if (event.is === 'malformed') {
        const source = { input: input.index, entry: entry.path, pointer: event.pointer };
        readings.push({ is: 'problem', source, reason: event.reason });
      } else {
        const record = repairValue(event.value);
        if (event.is === 'element' && isObject(record)) held.push({ record, pointer: event.pointer });
        else if (event.is === 'record' && isObject(record)) {
          readings.push(...release((asList(record.participants) ?? []).length), {
            is: 'record',
            items: noItems,
          });
        } else {
          const source = { input: input.index, entry: entry.path, pointer: event.pointer };
          readings.push({ is: 'problem', source, reason: reason('meta-record-not-understood') });
        }
      }
    }
    yield readings;
  }
}

function oldMessage(
  { record, pointer }: Line,
  entry: Entry,
  input: Input,
  handles: ReadonlySet<string>,
  isGroup: boolean,
): ReturnType<typeof newItem>[] {
  const say = (key: string): string | null => filled(textField(record, key));
  const sender = say('sender');
  const text = say('text') ?? say('media_share_caption') ?? say('story_share') ?? say('heart') ?? say('link');
  const link = say('media_share_url') ?? say('media_url') ?? say('media') ?? say('link');
  if (text === null && link === null) return [];
  return [
    newItem(
      { input: input.index, entry: entry.path, pointer },
      {
        identity: text === null && link !== null ? { targetLink: link } : {},
        kind: isGroup ? 'group-message' : 'message',
        subject: 'message',
        by: sender !== null && handles.has(sender.toLowerCase()) ? 'self' : 'other',
        createdAt: oldDate(record.created_at),
        text,
        shownTo: shown.message,
      },
    ),
  ];
}
