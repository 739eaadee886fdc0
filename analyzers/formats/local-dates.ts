import { fold } from './local-date-fold.ts';
import { type DateReading, type LocalDate, parseDate } from './local-date-parse.ts';
import {
  allDateWords,
  type DateOrder,
  type DateWords,
  dateOrderOf,
  dateWordsOf,
} from './local-date-words.ts';

export type { LocalDate } from './local-date-parse.ts';

const longest = 80;

/**
 * Reads the dates of one file. What could be two dates (01/02/2023; "listopad", October or November) is decided by the
 * language the file names, else by what its other dates tell (`learn`), else it is none.
 */
export class LocalDates {
  readonly #language: string | null;
  #languages: ReadonlySet<string> | null = null;
  #order: DateOrder | null;
  #hasMetAmbiguous = false;

  /** `language`: as `<html lang>` writes it; null where the file does not say. */
  constructor(language: string | null) {
    this.#language = language === null || dateWordsOf(language) === null ? null : language;
    this.#order = this.#language === null ? null : dateOrderOf(this.#language);
  }

  /** The date that is all of the text; null for any other text, however many dates are in it. */
  read(text: string): LocalDate | null {
    const reading = this.#reading(text);
    if (reading?.is === 'ambiguous') this.#hasMetAmbiguous = true;
    return reading?.is === 'date' ? reading.date : null;
  }

  /** Whether any text so far was a date that other dates of the file must decide. */
  get hasMetAmbiguous(): boolean {
    return this.#hasMetAmbiguous;
  }

  /** Takes a text of the file, date or not, as evidence. */
  learn(text: string): void {
    const reading = this.#reading(text);
    if (reading?.is !== 'date') return;
    const { order, languages } = reading.sign;
    this.#order ??= order;
    if (languages === null) return;
    const both = this.#languages === null ? languages : intersection(this.#languages, languages);
    if (both.size > 0) this.#languages = both;
  }

  #reading(text: string): DateReading {
    if (text.length > longest || !/\p{Nd}/u.test(text)) return null;
    const folded = fold(text);
    const own = this.#language === null ? null : dateWordsOf(this.#language);
    const hints = { order: this.#order, languages: this.#languages };
    const first = parseDate(folded, own ?? english(), hints);
    if (first?.is === 'date' || !looksLikeDate(folded)) return first;
    return parseDate(folded, allDateWords(), hints);
  }
}

/** Before the words of all languages are tried: a year, or a clock beside a short date. */
function looksLikeDate(folded: string): boolean {
  return /\d.*(?<!\d)(?:19|20|24|25)\d\d(?!\d)|(?<!\d)(?:19|20|24|25)\d\d(?!\d).*\d|\d[./-]\d+[./-]\d\d\D.*\d/.test(
    folded,
  );
}

/** Most archives are in English, and none of its words means another date elsewhere. */
function english(): DateWords {
  return dateWordsOf('en') ?? allDateWords();
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => b.has(each)));
}
