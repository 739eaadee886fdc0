import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { Author } from '../../../model/values.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { anyDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem } from '../linkedin-item.ts';
import { foldedName } from '../owner.ts';
import { lines } from '../private-item.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';
import { attachments, messageText } from './message-words.ts';

const chatFiles = csvFiles(
  'guidemessages',
  'coachmessages',
  'learningcoachmessages',
  'learningroleplaymessages',
);

/** Chats with LinkedIn's assistants: the assistant has no name in `FROM`, and its words are missing at times. */
export function assistantReader(ownerName: string | null): Reader {
  const name = foldedName(ownerName ?? '');
  return rowReader({
    family: 'assistant chats',
    files: chatFiles,
    take: (row, place) => assistantTurn(row, place, name),
  });
}

/** No person has these names; such a thread in the inbox is a chat with an assistant. */
export function isAssistantName(name: string): boolean {
  return /^(?:linkedin )?(?:ai|hiring|learning|career|job search|linkedin)[ -](?:assistant|coach|guide)$/i.test(
    name.trim(),
  );
}

/** One turn; none without words and attachment. `name`: the person's, folded. */
export function assistantTurn(row: CsvRecord, { source }: Place, name: string): readonly ItemFacts[] {
  // A file of another shape: better all its words than none.
  const isKnown = ['content', 'message', 'text'].some((column) => row.has(column));
  const text = isKnown ? messageText(row) : lines(...row.fields);
  const media = attachments(row.text('attachments'));
  if (text === null && media.length === 0) return [];
  return [
    linkedinItem(source, {
      identity: { targetLink: row.text('conversationid') },
      kind: 'ai-chat',
      subject: 'assistant',
      by: sideOf(row, name),
      createdAt: anyDate(row.text('date', 'createdat', 'time')),
      text,
      media,
      shownTo: shown.assistant,
    }),
  ];
}

/** The person's where the row does not tell (items.md, rule 8). */
function sideOf(row: CsvRecord, name: string): Author {
  const from = foldedName(row.text('from', 'sender', 'role'));
  const to = foldedName(row.text('to'));
  if (name !== '' && from === name) return 'self';
  if (name !== '' && to === name) return 'assistant';
  if (from === '') return to === '' ? 'self' : 'assistant';
  return isAssistantName(from) || /^(?:assistant|ai|bot|linkedin|coach|guide)$/.test(from)
    ? 'assistant'
    : 'self';
}
