import Papa from 'papaparse';

/** How fields are cut: the rest of the dialect is the same everywhere. */
export interface CsvDialect {
  readonly delimiter: ',' | '\t' | ';';
  /** What stands before a quote inside a quoted field: another quote (RFC 4180) or a backslash. */
  readonly escape: '"' | '\\';
}

export interface CutRows {
  readonly rows: readonly (readonly string[])[];
  /** Up to where the text was cut into rows; what follows is a row without its end. */
  readonly cursor: number;
  /** Quotes that stand where the dialect has none. */
  readonly oddQuotes: number;
  /** The last row opens a quote that is never closed. */
  readonly isOpen: boolean;
}

/**
 * Rows of a text whose lines end in LF, synchronously. `isLast` false: the last row is left for the next call, because more
 * of it may follow.
 */
export function cutRows(text: string, dialect: CsvDialect, isLast: boolean): CutRows {
  const config = { delimiter: dialect.delimiter, newline: '\n', quoteChar: '"', escapeChar: dialect.escape };
  const parsed: Papa.ParseResult<string[]> = new Papa.Parser({ ...config, newline: '\n' }).parse(
    text,
    0,
    !isLast,
  );
  return {
    rows: parsed.data,
    cursor: parsed.meta.cursor,
    oddQuotes: parsed.errors.filter(({ code }) => code === 'InvalidQuotes').length,
    isOpen: parsed.errors.some(({ code }) => code === 'MissingQuotes'),
  };
}

/** Commas, tabs or semicolons, whichever the first line has most of. Null before it is whole. */
export function dialectOf(text: string): CsvDialect | null {
  const end = text.indexOf('\n');
  if (end === -1) return null;
  const line = text.slice(0, end);
  let best: CsvDialect['delimiter'] = ',';
  for (const mark of ['\t', ';'] as const) {
    if (line.split(mark).length > line.split(best).length) best = mark;
  }
  return { delimiter: best, escape: '"' };
}

/** A row that says nothing: blank, or of commas only. */
export function isBlank(row: readonly string[]): boolean {
  return row.every((field) => field.trim() === '');
}
