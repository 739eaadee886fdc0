import type { Entry } from '../../../archive/archive.ts';
import type { EntryPath, ItemFacts, ShownTo } from '../../../model/item.ts';
import type { NewItem, Place } from '../../new-item.ts';
import type { AccountExports, Input, Reader, Reading } from '../../platform.ts';
import { metaPage } from '../page-reader.ts';
import { metaShown } from '../shown-to.ts';
import type { ThreadFacts, ThreadMessage } from './thread-message.ts';

/** What reading one file of a thread hands over. */
export type ThreadEvent =
  | { readonly is: 'message'; readonly message: ThreadMessage; readonly place: Place }
  | { readonly is: 'thread'; readonly facts: ThreadFacts }
  | { readonly is: 'reading'; readonly reading: Reading };

export interface ThreadSpec {
  readonly exports: AccountExports;
  readonly newItem: NewItem;
  /** Present and former names of the person as the export shows them. Empty: not told. */
  readonly ownNames: ReadonlySet<string>;
  matches(path: EntryPath): boolean;
  /** Which thread a file belongs to where its folder does not tell; null: its folder. */
  threadOf?(path: EntryPath): string | null;
  /** A group by its place in the archive, however few wrote in it. */
  isGroup?(path: EntryPath): boolean;
  /** A channel that one side writes to many: its messages are posts. */
  isChannel?(path: EntryPath): boolean;
  readonly channelShownTo?: ShownTo;
  read(entry: Entry, input: Input, signal: AbortSignal): AsyncIterable<readonly ThreadEvent[]>;
}

interface Thread {
  readonly held: { readonly message: ThreadMessage; readonly place: Place }[];
  readonly participants: Set<string>;
  isGroup: boolean;
  lastParticipant: string | null;
}

const assistantName = 'Meta AI';
const assistantTag = /@Meta\s?AI\b/i;
const batchSize = 500;

/**
 * Messages of one conversation stand in numbered files, newest first. Whether Meta AI took part, and whether it is a group,
 * shows only when all have been read: until then the messages are held, and go out with the conversation's last file.
 */
export function threadReader(spec: ThreadSpec): Reader {
  const threads = new Map<string, Thread>();
  /** Threads that have gone out, by the tail of their folder: an archive may hold the trees of two years. */
  const told = new Set<string>();
  const lastFiles = new Map<Input, ReadonlyMap<string, EntryPath>>();
  return {
    family: 'messages',
    matches: (path) => spec.matches(path),
    page: metaPage,
    async *read(entry, input, signal) {
      const folder = threadOf(entry.path, spec);
      const key = `${input.index} ${folder}`;
      const thread = threads.get(key) ?? newThread();
      threads.set(key, thread);
      if (spec.isGroup?.(entry.path) === true) thread.isGroup = true;
      let failure: Reading | null = null;
      for await (const batch of spec.read(entry, input, signal)) {
        const readings: Reading[] = [];
        for (const event of batch) {
          if (event.is === 'message') thread.held.push(event);
          else if (event.is === 'thread') addFacts(thread, event.facts);
          else if (event.reading.is === 'failure') failure = event.reading;
          else readings.push(event.reading);
        }
        yield readings;
      }
      const last = lastFiles.get(input) ?? lastFilesOf(input, spec);
      lastFiles.set(input, last);
      if (last.get(folder) === entry.path) {
        threads.delete(key);
        const name = `${input.index} ${folder.split('/').slice(-3).join('/')}`;
        yield* readingsOf(thread, spec, told.has(name));
        told.add(name);
      }
      if (failure !== null) yield [failure];
    },
  };
}

function newThread(): Thread {
  return { held: [], participants: new Set(), isGroup: false, lastParticipant: null };
}

function addFacts(thread: Thread, { participants, isOpenGroup }: ThreadFacts): void {
  for (const name of participants) thread.participants.add(name);
  thread.lastParticipant = participants.at(-1) ?? thread.lastParticipant;
  if (isOpenGroup) thread.isGroup = true;
}

function threadOf(path: EntryPath, spec: ThreadSpec): string {
  return spec.threadOf?.(path) ?? path.slice(0, path.lastIndexOf('/') + 1);
}

/** Files are read in the archive's order: the last of each thread. */
function lastFilesOf(input: Input, spec: ThreadSpec): ReadonlyMap<string, EntryPath> {
  const last = new Map<string, EntryPath>();
  for (const { path } of input.archive.entries) if (spec.matches(path)) last.set(threadOf(path, spec), path);
  return last;
}

function* readingsOf(thread: Thread, spec: ThreadSpec, isToldAgain: boolean): Generator<readonly Reading[]> {
  const names = new Set(thread.participants);
  for (const { message } of thread.held) if (message.sender !== null) names.add(message.sender);
  const own = ownNamesIn(thread, spec);
  const withAssistant =
    names.has(assistantName) || thread.held.some(({ message }) => assistantTag.test(message.text ?? ''));
  const voice: Voice = {
    own,
    isAssistantChat: isWithAssistantOnly(thread, names, own),
    withAssistant,
    isGroup: thread.isGroup || isOfMany(names, own),
    isToldAgain,
  };
  for (let from = 0; from < thread.held.length; from += batchSize) {
    yield thread.held
      .slice(from, from + batchSize)
      .map(({ message, place }) => ({ is: 'record', items: [itemOf(message, place, voice, spec)] }));
  }
}

/** Whoever else is in it is the person, also under a name that the profile does not tell. */
function isWithAssistantOnly(thread: Thread, names: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  if (!names.has(assistantName)) return false;
  const others = [...names].filter((name) => name !== assistantName && !own.has(name));
  return others.length === 0 || (names.size === 2 && (own.size === 0 || thread.participants.size === 2));
}

/** More than two people: the person's former names are no further ones, and Meta AI is nobody. */
function isOfMany(names: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const people = [...names].filter((name) => name !== assistantName);
  const others = people.filter((name) => !own.has(name));
  return others.length + (others.length < people.length ? 1 : 0) > 2;
}

/** Where the export does not tell the person's name: the owner of the export stands last among the participants. */
function ownNamesIn(thread: Thread, { ownNames }: ThreadSpec): ReadonlySet<string> {
  if (ownNames.size > 0 || thread.lastParticipant === null || thread.participants.size < 2) return ownNames;
  return new Set([thread.lastParticipant]);
}

interface Voice {
  readonly own: ReadonlySet<string>;
  readonly isAssistantChat: boolean;
  readonly withAssistant: boolean;
  readonly isGroup: boolean;
  /** The same conversation stood in another tree of the export. */
  readonly isToldAgain: boolean;
}

function itemOf(message: ThreadMessage, place: Place, voice: Voice, spec: ThreadSpec): ItemFacts {
  const isOwn = message.sender !== null && voice.own.has(message.sender);
  const by = isOwn ? 'self' : message.sender === assistantName ? 'assistant' : 'other';
  const { mediaBaseName, link, text } = message;
  const common = {
    identity: {
      ...(mediaBaseName === null ? {} : { mediaBaseName }),
      ...(link === null || mediaBaseName !== null || text !== null ? {} : { targetLink: link }),
      ...(voice.isToldAgain ? { repeatedInOtherFiles: true as const } : {}),
    },
    createdAt: message.at,
    text,
    media: message.media,
  };
  if (spec.channelShownTo !== undefined && spec.isChannel?.(place.source.entry) === true) {
    const shownTo = spec.channelShownTo;
    return spec.newItem(place.source, { ...common, kind: 'post', subject: 'channel', by, shownTo });
  }
  if (voice.isAssistantChat) {
    const speaker = message.sender === assistantName ? 'assistant' : 'self';
    return spec.newItem(place.source, {
      ...common,
      kind: 'ai-chat',
      subject: 'assistant',
      by: speaker,
      shownTo: metaShown.assistant,
    });
  }
  return spec.newItem(place.source, {
    ...common,
    kind: voice.isGroup ? 'group-message' : 'message',
    subject: voice.withAssistant ? 'message-with-ai' : 'message',
    by,
    shownTo: metaShown.message,
  });
}
