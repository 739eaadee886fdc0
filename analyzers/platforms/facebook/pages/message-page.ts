import type { Entry } from '../../../archive/archive.ts';
import { baseName } from '../../meta/file-names.ts';
import { type MediaFiles, typeOf } from '../../meta/media.ts';
import { pageRecords } from '../../meta/page-reader.ts';
import type { PageRecord } from '../../meta/page-record.ts';
import type { ThreadEvent } from '../../meta/readers/threads-of-messages.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Input } from '../../platform.ts';
import type { Zones } from './page-clock.ts';
import { partsOf } from './page-parts.ts';

/** `message_1.html`: the sender as heading, the words, the files; reactions are lists and no words. */
export async function* pageThreadEvents(
  entry: Entry,
  input: Input,
  files: MediaFiles,
  zones: Zones,
  signal: AbortSignal,
): AsyncGenerator<readonly ThreadEvent[]> {
  for await (const batch of pageRecords(entry, (page) => zones.of(input, page), signal)) {
    yield batch.map((event): ThreadEvent => {
      if (event.is === 'failure') return { is: 'reading', reading: event };
      const source = { input: input.index, entry: entry.path, pointer: event.pointer };
      if (event.is === 'malformed') {
        return { is: 'reading', reading: { is: 'problem', source, reason: event.reason } };
      }
      return messageEvent(event.record, { source, input }, files);
    });
  }
}

function messageEvent(record: PageRecord, place: Place, mediaFiles: MediaFiles): ThreadEvent {
  const { words, files, links } = partsOf(record);
  const captions = files.flatMap((file) => file.captions);
  const text = [...new Set([...words, ...captions, ...links.map((link) => link.text)])].join('\n');
  const [first] = files;
  if (record.heading === null || (text === '' && first === undefined)) {
    return { is: 'reading', reading: { is: 'record', items: noItems } };
  }
  return {
    is: 'message',
    place,
    message: {
      sender: record.heading,
      at: record.at,
      text: text === '' ? null : text,
      media: files.map(({ uri }) => mediaFiles.find({ uri, type: typeOf(uri) }, place.input)),
      mediaBaseName: first === undefined ? null : baseName(first.uri),
      link: links[0]?.href ?? null,
    },
  };
}
