import {
  asObject,
  type JsonObject,
  listField,
  numberField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import type { MediaRef } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { Input } from '../../platform.ts';
import { filled } from '../fields.ts';
import { baseName } from '../file-names.ts';
import { type MediaFiles, mediaIn } from '../media.ts';
import { millisecondsDate } from '../times.ts';

/** One message, however it was written down. */
export interface ThreadMessage {
  readonly sender: string | null;
  readonly at: PartialDate | null;
  readonly text: string | null;
  readonly media: readonly MediaRef[];
  /** Of the first medium: what makes the message the same in another export. */
  readonly mediaBaseName: string | null;
  /** A post or page that was passed on. */
  readonly link: string | null;
}

/** What a thread's file says of the thread. */
export interface ThreadFacts {
  readonly participants: readonly string[];
  /** A group that others can join by a link, however few are in it. */
  readonly isOpenGroup: boolean;
}

/**
 * Lines that the app writes for an act: no message. Likes and reactions of Instagram, in the languages in which they were seen;
 * others stay messages, which shows too much rather than too little.
 */
const pseudoMessages = [
  /^Reacted .{1,20} to your message\s*$/u,
  /^(?:Liked|liked) a message\s*$/,
  /^(?:Hat|hat) .{1,20} auf deine Nachricht reagiert\s*$/u,
  /^A aimé un message\s*$/,
  /^Le gustó un mensaje\s*$/,
];

/** Whether the app wrote the line for an act. */
export function isPseudoMessage(words: string): boolean {
  return pseudoMessages.some((each) => each.test(words));
}

/** Null for what is no message: a call, an act, an empty one that was taken back. `undefined`: not understood. */
export function messageOf(
  record: JsonObject,
  files: MediaFiles,
  input: Input,
): ThreadMessage | null | undefined {
  const sender = filled(textField(record, 'sender_name'));
  const at = millisecondsDate(numberField(record, 'timestamp_ms'));
  if (sender === null && at === null) return undefined;
  const isCall = numberField(record, 'call_duration') !== null || record.missed === true;
  const share = objectField(record, 'share');
  const media = mediaIn([
    listField(record, 'photos'),
    listField(record, 'videos'),
    listField(record, 'audio_files'),
    listField(record, 'gifs'),
    listField(record, 'files'),
    objectField(record, 'sticker'),
  ]);
  const words =
    filled(textField(record, 'content')) ?? (share === null ? null : filled(textField(share, 'share_text')));
  const link = share === null ? null : filled(textField(share, 'link'));
  if (isCall || (words === null && media.length === 0 && link === null)) return null;
  if (words !== null && media.length === 0 && isPseudoMessage(words)) return null;
  const [first] = media;
  return {
    sender,
    at,
    text: words,
    media: media.map((medium) => files.find(medium, input)),
    mediaBaseName: first === undefined ? null : baseName(first.uri),
    link,
  };
}

export function threadFactsOf(record: JsonObject): ThreadFacts {
  const participants = (listField(record, 'participants') ?? []).flatMap((each) => {
    const participant = asObject(each);
    return participant === null ? [] : (filled(textField(participant, 'name')) ?? []);
  });
  const mode = objectField(record, 'joinable_mode');
  return { participants, isOpenGroup: mode !== null && filled(textField(mode, 'link')) !== null };
}
