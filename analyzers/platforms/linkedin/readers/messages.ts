import type { Entry } from '../../../archive/archive.ts';
import { csvRecords } from '../../../formats/csv-records.ts';
import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts, MediaRef } from '../../../model/item.ts';
import type { Reader } from '../../platform.ts';
import { utcDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { htmlWords } from '../html-words.ts';
import { linkedinItem, type Place } from '../linkedin-item.ts';
import { foldedName } from '../owner.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';

const header = ['from', 'to', 'date', 'content'];

/** Who takes part, looked up before the messages are read. */
interface Talks {
  /** Addresses of the person's own profile. */
  readonly owners: ReadonlySet<string>;
  /** Conversations of more than two people. */
  readonly groups: ReadonlySet<string>;
}

/** `messages.csv`: both sides. The owner is who stands in every conversation, else who has the name of the profile. */
export function messageReader(ownerName: string | null): Reader {
  const name = foldedName(ownerName ?? '');
  let talks: Talks = { owners: new Set(), groups: new Set() };
  return rowReader({
    family: 'messages',
    files: csvFiles('messages'),
    header,
    async prepare(entry, signal) {
      talks = await lookThrough(entry, name, signal);
    },
    take: (row, place) => message(row, place, talks, name),
  });
}

function message(row: CsvRecord, { source }: Place, talks: Talks, name: string): readonly ItemFacts[] | null {
  const createdAt = utcDate(row.text('date'));
  const text = messageText(row);
  const media = attachments(row.text('attachments'));
  if (createdAt === null && text === null && row.words('from', 'to') === null) return null;
  if (text === null && media.length === 0) return [];
  const conversation = row.text('conversationid');
  const isGroup = talks.groups.has(conversation) || addresses(row.text('recipientprofileurls')).length > 1;
  return [
    linkedinItem(source, {
      identity: { targetLink: conversation },
      kind: isGroup ? 'group-message' : 'message',
      subject: isGroup ? 'group-chat' : 'message',
      by: isOwn(row, talks.owners, name) ? 'self' : 'other',
      createdAt,
      text,
      media,
      shownTo: shown.message,
      ...(isDraft(row) ? { corner: 'draft' } : {}),
      ...(isGroup && row.words('conversationtitle') !== null ? { group: row.text('conversationtitle') } : {}),
    }),
  ];
}

/** The address decides where it is known, because two people can have one name. */
function isOwn(row: CsvRecord, owners: ReadonlySet<string>, name: string): boolean {
  if (isDraft(row)) return true;
  const url = row.text('senderprofileurl').trim();
  if (owners.size > 0 && url !== '') return owners.has(url);
  if (/^outgoing$/i.test(row.text('direction').trim())) return true;
  return name !== '' && foldedName(row.text('from')) === name;
}

function isDraft(row: CsvRecord): boolean {
  return /^yes$/i.test(row.text('ismessagedraft').trim());
}

function messageText(row: CsvRecord): string | null {
  const content = row.text('content');
  const plain = /<\/?[a-z][^>]*>/i.test(content) ? htmlWords(content).text : content;
  const parts = [row.text('subject'), plain].filter((part) => part.trim() !== '');
  return parts.length === 0 ? null : parts.join('\n');
}

function attachments(cell: string): readonly MediaRef[] {
  return (cell.match(/https?:\/\/[^\s,]+/g) ?? []).map((url) => ({
    entry: null,
    input: null,
    type: /image/.test(url) ? 'image' : /video/.test(url) ? 'video' : 'other',
  }));
}

function addresses(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');
}

async function lookThrough(entry: Entry, name: string, signal: AbortSignal): Promise<Talks> {
  const people = new Map<string, Set<string>>();
  const groups = new Set<string>();
  const named = new Set<string>();
  for await (const batch of csvRecords(entry, { header }, signal)) {
    for (const event of batch) {
      if (event.is !== 'record') continue;
      const row = event.record;
      const conversation = row.text('conversationid');
      const sender = row.text('senderprofileurl').trim();
      const recipients = addresses(row.text('recipientprofileurls'));
      const known = people.get(conversation) ?? new Set<string>();
      people.set(conversation, known);
      for (const url of [sender, ...recipients]) if (url !== '') known.add(url);
      if (known.size > 2 || recipients.length > 1) groups.add(conversation);
      if (sender !== '' && name !== '' && foldedName(row.text('from')) === name) named.add(sender);
    }
  }
  groups.delete('');
  const inAll = common([...people.values()].filter((known) => known.size > 0));
  return { owners: ownersOf(inAll, named), groups };
}

/** One address in every conversation is the owner's; of several the ones with the owner's name. */
function ownersOf(inAll: ReadonlySet<string>, named: ReadonlySet<string>): ReadonlySet<string> {
  if (inAll.size === 1) return inAll;
  const both = [...inAll].filter((url) => named.has(url));
  return new Set(both.length > 0 ? both : named);
}

function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = sets;
  return new Set([...(first ?? [])].filter((url) => others.every((set) => set.has(url))));
}

const chatFiles = csvFiles(
  'guidemessages',
  'coachmessages',
  'learningcoachmessages',
  'learningroleplaymessages',
);

/** Chats with LinkedIn's assistants: the assistant has no name in `FROM`, and its words are missing at times. */
export function assistantReader(): Reader {
  return rowReader({
    family: 'assistant chats',
    files: chatFiles,
    take(row, { source }) {
      const text = row.words('content', 'message', 'text');
      if (text === null) return [];
      const isAssistant = row.has('from') && row.words('from') === null;
      return [
        linkedinItem(source, {
          identity: { targetLink: row.text('conversationid') },
          kind: 'ai-chat',
          subject: 'assistant',
          by: isAssistant ? 'assistant' : 'self',
          createdAt: utcDate(row.text('date', 'createdat', 'time')),
          text: /<\/?[a-z][^>]*>/i.test(text) ? htmlWords(text).text || text : text,
          shownTo: shown.assistant,
        }),
      ];
    },
  });
}
