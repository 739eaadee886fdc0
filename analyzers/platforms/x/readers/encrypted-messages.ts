import { objectField, textField } from '../../../formats/json-values.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import { idText } from '../ids.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import type { Owner } from '../tweets/tweet-fields.ts';
import { xDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';

/** `message-event.js` (since 2026): that a message was sent; what it says nobody can read. Other events are none. */
export function encryptedMessageReader(owner: Owner): Reader {
  return recordReader({
    family: 'encrypted messages',
    files: dataFiles('message-events?'),
    take(record, { source }) {
      const detail = objectField(record, 'detail');
      if (detail === null) return null;
      if (objectField(detail, 'messageCreateEvent') === null) return noItems;
      const id = words(textField(record, 'messageId')) ?? idText(record.sequenceId);
      const sender = idText(record.senderId);
      return [
        xItem(source, {
          identity: id === null ? {} : { own: id },
          kind: isGroup(textField(record, 'conversationId')) ? 'group-message' : 'message',
          subject: 'dm-encrypted',
          by: sender !== null && sender === owner.id ? 'self' : 'other',
          createdAt: xDate(record.createdAtMsec),
          shownTo: shown.encryptedMessage,
        }),
      ];
    },
  });
}

/** Two people talk in `idA:idB`; more ids, or a name of the conversation's own (`g...`), mean a group. */
function isGroup(conversationId: string | null): boolean {
  if (conversationId === null || conversationId === '') return false;
  return conversationId.startsWith('g') || conversationId.split(':').length > 2;
}
