import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { anyDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem } from '../linkedin-item.ts';
import { foldedName } from '../owner.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';
import { assistantTurn, isAssistantName } from './assistants.ts';
import { attachments, messageText } from './message-words.ts';
import { addresses, lookThrough, messageHeader, noTalks, recipientNames, type Talks } from './talks.ts';

/** `messages.csv`: both sides, drafts and advertisements too. */
export function messageReader(ownerName: string | null): Reader {
  const name = foldedName(ownerName ?? '');
  let talks = noTalks;
  return rowReader({
    family: 'messages',
    files: csvFiles('messages'),
    header: messageHeader,
    async prepare(entry, signal) {
      talks = await lookThrough(entry, name, signal);
    },
    take: (row, place) =>
      isAssistantName(row.text('from')) || isAssistantName(row.text('to'))
        ? assistantTurn(row, place, name)
        : message(row, place, talks, name),
  });
}

function message(row: CsvRecord, { source }: Place, talks: Talks, name: string): readonly ItemFacts[] | null {
  const createdAt = anyDate(row.text('date'));
  const text = messageText(row);
  const media = attachments(row.text('attachments'));
  if (createdAt === null && text === null && row.words('from', 'to') === null) return null;
  if (text === null && media.length === 0) return [];
  const isGroup = isOfSeveral(row, talks);
  return [
    linkedinItem(source, {
      identity: { targetLink: row.text('conversationid') },
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

function isOfSeveral(row: CsvRecord, talks: Talks): boolean {
  if (talks.groups.has(row.text('conversationid'))) return true;
  const urls = addresses(row.text('recipientprofileurls'));
  return urls.length > 0 ? urls.length > 1 : recipientNames(row, talks) > 1;
}

/** The address decides where it is known, because two people can have one name. */
function isOwn(row: CsvRecord, owners: ReadonlySet<string>, name: string): boolean {
  if (isDraft(row)) return true;
  const url = row.text('senderprofileurl').trim();
  if (owners.size > 0 && url !== '') return owners.has(url);
  const direction = row.text('direction').trim();
  if (direction !== '') return /^outgoing$/i.test(direction);
  return name !== '' && foldedName(row.text('from')) === name;
}

function isDraft(row: CsvRecord): boolean {
  return ['ismessagedraft', 'isconversationdraft'].some((key) =>
    /^(?:yes|true)$/i.test(row.text(key).trim()),
  );
}
