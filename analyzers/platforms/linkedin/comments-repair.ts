import { cutRows, isBlank } from '../../formats/csv-rows.ts';
import { utcDate } from './dates.ts';

type Row = readonly string[];

/**
 * The rows of `Comments.csv`, whose quotes stand doubled, behind a backslash, or not at all (formats/linkedin.md section 4).
 * Of both readings the one with fewer broken rows counts; what is still no row of its own is glued to the message before.
 */
export function repairedComments(text: string): readonly Row[] {
  const [doubled, backslash] = (['"', '\\'] as const).map((mark) => {
    const { rows, oddQuotes } = cutRows(text, { delimiter: ',', escape: mark }, true);
    const broken = rows.slice(1).filter((row) => !isBlank(row) && !startsComment(row)).length;
    return { rows, faults: broken + oddQuotes };
  });
  if (doubled === undefined || backslash === undefined) return [];
  return glued(backslash.faults < doubled.faults ? backslash.rows : doubled.rows);
}

/** A date and a link; or no date and a link, which real exports have. */
function startsComment(row: Row): boolean {
  return row.length === 3 && startsLoosely(row);
}

function startsLoosely([date = '', link = '']: Row): boolean {
  const isLink = /^https?:|^urn:/.test(link);
  return utcDate(date) !== null || (date.trim() === '' && isLink);
}

function glued(rows: readonly Row[]): readonly Row[] {
  const whole: string[][] = [];
  for (const row of rows) {
    const open = whole.at(-1);
    if (open === undefined || whole.length === 1 || startsLoosely(row)) {
      // An unquoted message with commas.
      const [date = '', link = '', ...message] = row;
      whole.push(row.length > 3 && startsLoosely(row) ? [date, link, message.join(',')] : [...row]);
    } else open[open.length - 1] = `${open.at(-1) ?? ''}\n${row.join(',')}`;
  }
  for (const row of whole) {
    const message = row.at(-1);
    if (message !== undefined && row.length === 3) row[2] = message.replace(/\n+$/, '');
  }
  return whole;
}
