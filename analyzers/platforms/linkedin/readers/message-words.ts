import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { MediaRef } from '../../../model/item.ts';
import { htmlWords } from '../html-words.ts';

/** `CONTENT` of advertisements is HTML. */
export function messageText(row: CsvRecord): string | null {
  const content = row.text('content', 'message', 'text');
  const plain = /<\/?[a-z][^>]*>/i.test(content) ? htmlWords(content).text || content : content;
  const parts = [row.text('subject'), plain].filter((part) => part.trim() !== '');
  return parts.length === 0 ? null : parts.join('\n');
}

export function attachments(cell: string): readonly MediaRef[] {
  return (cell.match(/https?:\/\/[^\s,]+/g) ?? []).map((url) => ({
    entry: null,
    input: null,
    type: /image/.test(url) ? 'image' : /video/.test(url) ? 'video' : 'other',
  }));
}
