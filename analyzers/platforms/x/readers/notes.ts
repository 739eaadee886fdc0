import { unescapeEntities } from '../../../formats/html-text.ts';
import { objectField, textField } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import { idText } from '../ids.ts';
import { recordReader } from '../record-reader.ts';
import { ended, shown } from '../shown-to.ts';
import type { Note, Notes } from '../tweets/notes.ts';
import { snowflakeDate, xDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';

/** `note-tweet.js` and `deleted-note-tweet.js`. Read before the tweets, which fetch their whole texts from here. */
export function noteReaders(notes: Notes): readonly Reader[] {
  const reader = (family: string, name: string, isDeleted: boolean): Reader =>
    recordReader({
      family,
      files: dataFiles(name),
      take(record, { source }) {
        const text = words(textField(objectField(record, 'core') ?? {}, 'text'));
        if (text === null) return null;
        const id = idText(record.noteTweetId);
        // The id is made 10 to 40 ms before that of the post.
        const createdAt = xDate(record.createdAt) ?? snowflakeDate(id);
        notes.add({ id, text: unescapeEntities(text), createdAt, deleted: isDeleted, source });
        return noItems;
      },
    });
  return [
    reader('long posts', 'note-tweets?', false),
    reader('deleted long posts', 'deleted-note-tweets?', true),
  ];
}

/** A note whose post is not in the export stands for the post. */
export function postOfNote(note: Note): ItemFacts {
  return xItem(note.source, {
    identity: note.id === null ? {} : { own: note.id },
    kind: 'post',
    subject: 'post',
    createdAt: note.createdAt,
    text: note.text,
    shownTo: note.deleted ? ended(shown.likeAccount, null, 'x-deleted') : shown.likeAccount,
  });
}
