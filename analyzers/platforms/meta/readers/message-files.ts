import type { Entry } from '../../../archive/archive.ts';
import { jsonRecords } from '../../../formats/json-records.ts';
import { asObject } from '../../../formats/json-values.ts';
import { reason } from '../../../model/reason.ts';
import { noItems } from '../../new-item.ts';
import type { Input } from '../../platform.ts';
import type { MediaFiles } from '../media.ts';
import { repairValue } from '../mojibake.ts';
import { messageOf, threadFactsOf } from './thread-message.ts';
import type { ThreadEvent } from './threads-of-messages.ts';

const notUnderstood = reason('meta-record-not-understood');

/** `message_1.json`: participants, and messages newest first. What is no message (calls, acts) is read without an item. */
export async function* jsonThreadEvents(
  entry: Entry,
  input: Input,
  files: MediaFiles,
  signal: AbortSignal,
): AsyncGenerator<readonly ThreadEvent[]> {
  for await (const batch of jsonRecords(entry, { arrays: ['messages'] }, signal)) {
    yield batch.map((event): ThreadEvent => {
      if (event.is === 'failure') return { is: 'reading', reading: event };
      const source = { input: input.index, entry: entry.path, pointer: event.pointer };
      if (event.is === 'malformed') {
        return { is: 'reading', reading: { is: 'problem', source, reason: event.reason } };
      }
      const record = asObject(repairValue(event.value));
      if (record !== null && event.pointer === '') return { is: 'thread', facts: threadFactsOf(record) };
      const message = record === null ? undefined : messageOf(record, files, input);
      if (message === undefined) {
        return { is: 'reading', reading: { is: 'problem', source, reason: notUnderstood } };
      }
      if (message === null) return { is: 'reading', reading: { is: 'record', items: noItems } };
      return { is: 'message', message, place: { source, input } };
    });
  }
}
