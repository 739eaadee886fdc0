import type { Entry } from '../../../archive/archive.ts';
import { csvRecords } from '../../../formats/csv-records.ts';
import type { CsvRecord } from '../../../formats/csv-table.ts';
import { foldedName } from '../owner.ts';

/** Who takes part in the conversations of one file, looked up before its messages are read. */
export interface Talks {
  /** Addresses of the person's own profile. */
  readonly owners: ReadonlySet<string>;
  /** Conversations of more than two people. */
  readonly groups: ReadonlySet<string>;
  /** Names that stand as the sender of a message: such a name is one person, also where it has a comma. */
  readonly senders: ReadonlySet<string>;
}

export const noTalks: Talks = { owners: new Set(), groups: new Set(), senders: new Set() };

/** The columns that tell the header of `messages.csv`. */
export const messageHeader = ['from', 'content'];

/** `name`: the person's, folded. */
export async function lookThrough(entry: Entry, name: string, signal: AbortSignal): Promise<Talks> {
  const people = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  const groups = new Set<string>();
  const named = new Set<string>();
  const senders = new Set<string>();
  for await (const batch of csvRecords(entry, { header: messageHeader }, signal)) {
    for (const event of batch) {
      if (event.is !== 'record') continue;
      const row = event.record;
      const conversation = row.text('conversationid');
      const url = row.text('senderprofileurl').trim();
      const sender = foldedName(row.text('from'));
      const recipients = addresses(row.text('recipientprofileurls'));
      const known = setOf(people, conversation);
      for (const each of [url, ...recipients]) if (each !== '') known.add(each);
      if (sender !== '') {
        senders.add(sender);
        setOf(names, conversation).add(sender);
      }
      if (url !== '' && name !== '' && sender === name) named.add(url);
      if (known.size > 2 || recipients.length > 1) groups.add(conversation);
    }
  }
  // Exports before 2023 have no addresses of recipients: who wrote there still counts.
  for (const [conversation, written] of names) if (written.size > 2) groups.add(conversation);
  groups.delete('');
  people.delete('');
  return { owners: ownersOf([...people.values()], named), groups, senders };
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key) ?? new Set<string>();
  map.set(key, known);
  return known;
}

/** Whose address stands in the most conversations is the owner; of several the one with the owner's name. */
function ownersOf(
  conversations: readonly ReadonlySet<string>[],
  named: ReadonlySet<string>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const people of conversations) for (const url of people) counts.set(url, (counts.get(url) ?? 0) + 1);
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  const first = [...counts].flatMap(([url, count]) => (count === most ? url : []));
  if (first.length === 1) return new Set(first);
  const both = first.filter((url) => named.has(url));
  return new Set(both.length > 0 ? both : named);
}

/** Addresses are separated by commas; names may hold commas themselves. */
export function addresses(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');
}

/** `, PhD`, `, M.Sc.`, `, Jr.`: part of the name before it. */
const title = /^(?:\p{Lu}{2,6}|[\p{L}.]*\.[\p{L}.]*|PhD|MSc|BSc|MEng|BEng|MPhil|Jr|Sr|Dr)$/u;

/** Of how many people the message tells by name, where it has no addresses. */
export function recipientNames(row: CsvRecord, { senders }: Talks): number {
  const to = row.text('to').trim();
  if (to === '' || senders.has(foldedName(to))) return to === '' ? 0 : 1;
  return to.split(/\s*,\s*/).filter((part) => part !== '' && !title.test(part)).length;
}
