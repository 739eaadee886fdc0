import type { Reader } from '../../platform.ts';
import { uploadDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { rowReader } from '../row-reader.ts';
import { assetOf, uploadKind } from '../upload-kinds.ts';
import type { Uploads } from '../uploads.ts';

/** `Rich_Media.csv`: what the person uploaded. Its items come at the end, when all posts are known. */
export function richMediaReader(uploads: Uploads): Reader {
  return rowReader({
    family: 'uploads',
    files: csvFiles('richmedia', 'videos'),
    take(row, { source }) {
      // In 2018 and early 2024 the file had one row, with a link to a page of downloads.
      if (!row.has('datetime')) {
        uploads.elsewhere += 1;
        return [];
      }
      const sentence = row.text('datetime');
      const link = row.text('medialink').trim();
      if (sentence.trim() === '' && link === '') return null;
      const text = row.words('mediadescription')?.trim() ?? '-';
      uploads.add({
        kind: uploadKind(sentence, link),
        at: uploadDate(sentence),
        asset: assetOf(link),
        text: text === '-' ? null : text,
        source,
      });
      return [];
    },
  });
}
