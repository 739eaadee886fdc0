import type { RowCutter } from '../../formats/csv-records.ts';
import { cutRows } from '../../formats/csv-rows.ts';
import { columnKey } from '../../formats/csv-table.ts';

const columns = ['date', 'link', 'message'];

/**
 * `Comments.csv`, whose quotes stand doubled, behind a backslash, bare or not at all, by year (formats/linkedin.md section
 * 4). No dialect tells its rows apart for sure, but each begins with a date, or none, and a link: there the text is cut, and
 * each row is read by itself. Null where the columns are other ones.
 */
export function commentCutter(start: string): RowCutter | null {
  const [header = ''] = start.split('\n', 1);
  const names = header.split(',').map((name) => name.replace(/"/g, ''));
  const keys = names.map(columnKey);
  const isPlain = keys.length === columns.length && columns.every((name, index) => keys[index] === name);
  return isPlain ? new CommentCutter(names) : null;
}

/** What begins a row; a date in another form must be followed by a link of LinkedIn's. */
const boundary =
  /\n(?="?(?:(?:\d{4}[-/]\d{2}[-/]\d{2}(?:[ T][\d:.]{5,12})?(?: ?UTC|Z)?)?"?,"?(?:https?:|urn:)|\d[^"\n]{5,30}"?,"?(?:https?:\/\/[a-z.]*linkedin\.com\/|urn:li:)))/g;
/** More than the beginning of a row needs to be known. */
const ahead = 120;

class CommentCutter implements RowCutter {
  /** As the file spells them: the evidence shows them so. */
  readonly #names: readonly string[];
  #text = '';
  #scanned = 0;
  #isHeader = true;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  get held(): number {
    return this.#text.length;
  }

  push(text: string): readonly (readonly string[])[] {
    this.#text += text;
    return this.#cut(this.#text.length - ahead);
  }

  end(isDamaged: boolean): readonly (readonly string[])[] {
    if (isDamaged) this.#text = this.#text.slice(0, this.#text.lastIndexOf('\n') + 1);
    const rows = this.#cut(this.#text.length);
    const last = this.#row(this.#text);
    this.#text = '';
    return [...rows, ...last];
  }

  /** The rows in front of the last boundary that lies before `limit`. */
  #cut(limit: number): readonly (readonly string[])[] {
    const rows: (readonly string[])[] = [];
    let from = 0;
    boundary.lastIndex = this.#scanned;
    for (;;) {
      const match = boundary.exec(this.#text);
      if (match === null || match.index >= limit) break;
      rows.push(...this.#row(this.#text.slice(from, match.index)));
      from = match.index + 1;
    }
    this.#text = this.#text.slice(from);
    this.#scanned = Math.max(0, limit - from);
    return rows;
  }

  #row(text: string): readonly (readonly string[])[] {
    if (!this.#isHeader) return text.trim() === '' ? [] : [commentRow(text)];
    this.#isHeader = false;
    // What stands between the header and the first row that can be told is read as any other table.
    const rest = text.slice(text.indexOf('\n') + 1 || text.length);
    return [this.#names, ...cutRows(rest, { delimiter: ',', escape: '"' }, true).rows];
  }
}

const start = /^(?:"([^"\n]*)"|([^",\n]*)),(?:"([^"\n]*)"|([^",\n]*))(?:,|$)/;

function commentRow(text: string): readonly string[] {
  const match = start.exec(text);
  if (match === null) return [text];
  const [whole, quotedDate, date = '', quotedLink, link = ''] = match;
  return [quotedDate ?? date, quotedLink ?? link, message(text.slice(whole.length))];
}

function message(raw: string): string {
  const text = raw.replace(/\n+$/, '');
  if (!text.startsWith('"')) return text;
  const closed = /^"([\s\S]*)",*$/.exec(text);
  if (closed !== null) return unescaped(closed[1] ?? '');
  // Bare quotes in an unquoted message, or a quote that is never closed.
  return /[^\\]"/.test(text.slice(1)) ? text : unescaped(text.slice(1));
}

/** Doubled quotes where all of them are; else backslashes, with bare quotes left as they are. */
function unescaped(text: string): string {
  const isDoubled = (text.match(/"+/g) ?? []).every((quotes) => quotes.length % 2 === 0);
  return text.replace(isDoubled ? /""/g : /\\"/g, '"');
}
