import { ownMonths, ownWords } from './local-date-spellings.ts';

/** The languages that Meta's platforms are offered in, as far as the runtime knows them. */
const languages =
  `af am ar ar-DZ ar-LB ar-MA as az be bg bn br bs ca cs cy da de de-AT el en en-GB es es-MX et eu fa fi fil
  fo fr fr-CA fy ga gl gu ha he hi hr hu hy id is it ja jv ka kk km kn ko ky lo lt lv mg mk ml mn mr ms mt my nb ne nl nn or
  pa pl ps pt pt-PT ro ru rw si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk tr tt uk ur uz vi zh-CN zh-HK zh-TW zu`.split(
    /\s+/,
  );

export type DateOrder = 'dmy' | 'mdy' | 'ydm' | 'ymd';

/** Which hours (0 to 23) a word for a part of the day goes with, and on which side of the clock it stands. */
export interface Half {
  readonly hours: ReadonlySet<number>;
  readonly isBefore: boolean;
}

/** What the words of some languages mean in dates. Words as `fold` gives them, tokens put together without spaces. */
export interface DateWords {
  /** Month from 1, and the languages in which it is that. */
  readonly months: ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;
  /** Words like "am", by the language. */
  readonly halves: ReadonlyMap<string, ReadonlyMap<string, Half>>;
  /** Words that stand in dates and say nothing ("de", "at", days of the week), and the languages in which they do. */
  readonly fillers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Digits of any script as ASCII, without accents of Latin, Greek and Cyrillic, in lower case, spaces plain, marks of direction gone. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(
        /[\u0300-\u036f\u02bb\u02bc\u2019'\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g,
        '',
      )
      .normalize('NFC')
      // Written without a space: the day, and what follows it.
      .replace(/(\p{Nd}\s?[年月日号號년월일])/gu, '$1 ')
      .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
      .replace(/\s+/g, ' ')
      .toLowerCase()
      .trim()
  );
}

/** Digits of a script stand in a row from zero on. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

const tokens =
  /\d+|\p{Script=Latin}[\p{Script=Latin}\p{M}]*|(?!\p{Script=Latin})\p{L}(?:(?!\p{Script=Latin})[\p{L}\p{M}])*|\S/gu;

/** Numbers, words and single marks. A word is letters with the signs that belong to them; Latin ones stand apart. */
export function tokensOf(folded: string): readonly string[] {
  return folded.match(tokens) ?? [];
}

/** The words and numbers put together: `a. m.` and `am` are one. */
export function keyOf(text: string): string {
  return tokensOf(fold(text))
    .filter((token) => /[\p{L}\p{M}\d]/u.test(token))
    .join('');
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ydm', 'ymd'];
const letters: ReadonlyMap<string, string> = new Map([
  ['year', 'y'],
  ['month', 'm'],
  ['day', 'd'],
]);

let all: DateWords | null = null;
const single = new Map<string, DateWords>();

/** The languages whose dates are known. */
export function dateLanguages(): readonly string[] {
  return Intl.DateTimeFormat.supportedLocalesOf(languages);
}

/** Of every language; built when first needed. */
export function allDateWords(): DateWords {
  all ??= build(dateLanguages());
  return all;
}

/** Of one language, as a page names its own (`pt-BR`, `pt_BR`). Null where it is not known. */
export function dateWordsOf(language: string): DateWords | null {
  const tag = knownTag(language);
  if (tag === null) return null;
  const known = single.get(tag) ?? build([tag]);
  single.set(tag, known);
  return known;
}

/** The order in which the language writes a date in numbers; null where it has two. */
export function dateOrderOf(language: string): DateOrder | null {
  const tag = knownTag(language);
  if (tag === null) return null;
  const [order, other] = (['numeric', '2-digit'] as const).map((style) =>
    format(tag, { year: 'numeric', month: style, day: style })
      .formatToParts(0)
      .map(({ type }) => letters.get(type) ?? '')
      .join(''),
  );
  return order === other ? (orders.find((each) => each === order) ?? null) : null;
}

function knownTag(language: string): string | null {
  const tag = language.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  return Intl.DateTimeFormat.supportedLocalesOf([tag])[0] ?? null;
}

/** Of their own calendars too, languages write archive dates in the common one; Thai years: `local-dates.ts`. */
function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar: 'gregory', ...options });
}

const inMonth = (month: number): number => Date.UTC(2023, month, 17, 13, 46, 10);
const atHour = (hour: number): number => Date.UTC(2023, 0, 17, hour, 46, 10);
const months = Array.from({ length: 12 }, (_, month) => month);
const hours = Array.from({ length: 24 }, (_, hour) => hour);

function build(tags: readonly string[]): DateWords {
  const words = new WordsBuilder();
  for (const tag of tags) words.add(tag);
  return words;
}

class WordsBuilder implements DateWords {
  readonly months = new Map<string, Map<number, Set<string>>>();
  readonly halves = new Map<
    string,
    Map<string, { readonly hours: Set<number>; readonly isBefore: boolean }>
  >();
  readonly fillers = new Map<string, Set<string>>(ownWords.map((word) => [word, new Set<string>()]));

  add(tag: string): void {
    this.#addMonths(tag);
    this.#addHalves(tag);
    this.#addFillers(tag);
  }

  #addMonths(tag: string): void {
    const long = format(tag, { dateStyle: 'long' });
    const short = format(tag, { year: 'numeric', month: 'short', day: 'numeric' });
    const plain = format(tag, { year: 'numeric', month: 'long', day: 'numeric' });
    const alone = [format(tag, { month: 'long' }), format(tag, { month: 'short' })];
    for (const month of months) {
      for (const each of [long, short, plain, ...alone])
        this.#addMonth(monthPart(each, month), month + 1, tag);
    }
    for (const [name, month] of Object.entries(ownMonths[tag] ?? {})) this.#addMonth(name, month, tag);
    this.#addBeginnings(
      months.map((month) => monthPart(plain, month)),
      tag,
    );
  }

  /** Makers shorten names in ways of their own: `sep` and `sept`. What only one month begins with is that month. */
  #addBeginnings(long: readonly string[], tag: string): void {
    const keys = long.map(keyOf);
    for (const [month, key] of keys.entries()) {
      if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(key)) continue;
      for (let length = 3; length < key.length; length++) {
        const beginning = key.slice(0, length);
        if (keys.some((other, index) => index !== month && other.startsWith(beginning))) continue;
        if (!this.months.has(beginning)) this.#addMonth(beginning, month + 1, tag);
      }
    }
  }

  /** A name in numbers alone is no name. */
  #addMonth(name: string, month: number, tag: string): void {
    const key = keyOf(name);
    if (!/\p{L}/u.test(key)) return;
    const known = this.months.get(key) ?? new Map<number, Set<string>>();
    this.months.set(key, known);
    const tags = known.get(month) ?? new Set<string>();
    known.set(month, tags);
    tags.add(tag);
  }

  #addHalves(tag: string): void {
    for (const dayPeriod of [undefined, 'short'] as const) {
      const clock = format(tag, { hour: 'numeric', minute: 'numeric', hour12: true, dayPeriod });
      for (const hour of hours) this.#addHalf(clock.formatToParts(atHour(hour)), hour, tag);
    }
  }

  #addHalf(parts: readonly Intl.DateTimeFormatPart[], hour: number, tag: string): void {
    const at = parts.findIndex(({ type }) => type === 'dayPeriod');
    const key = keyOf(parts[at]?.value ?? '');
    if (!/\p{L}/u.test(key)) return;
    const known =
      this.halves.get(key) ?? new Map<string, { readonly hours: Set<number>; readonly isBefore: boolean }>();
    this.halves.set(key, known);
    const half = known.get(tag) ?? {
      hours: new Set<number>(),
      isBefore: at < parts.findIndex(({ type }) => type === 'hour'),
    };
    known.set(tag, half);
    half.hours.add(hour);
  }

  #addFillers(tag: string): void {
    const days = [
      format(tag, { dateStyle: 'full', timeStyle: 'short' }),
      format(tag, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }),
      format(tag, { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }),
      format(tag, { weekday: 'long' }),
    ];
    for (let day = 0; day < 7; day++) {
      for (const each of days) this.#addOthers(each, Date.UTC(2023, 0, 17 + day, 13), tag);
    }
    const time = { hour: 'numeric', minute: 'numeric' } as const;
    for (const options of [
      { dateStyle: 'medium', timeStyle: 'medium' },
      { year: 'numeric', month: 'long', day: 'numeric', ...time, hour12: false },
      { year: 'numeric', month: 'short', day: 'numeric', ...time, hour12: true },
    ] as const) {
      this.#addOthers(format(tag, options), atHour(13), tag);
    }
  }

  /** All words but the month and the part of the day, as they stand together. */
  #addOthers(format: Intl.DateTimeFormat, at: number, tag: string): void {
    const text = format
      .formatToParts(at)
      .map(({ type, value }) => (type === 'month' || type === 'dayPeriod' ? ' ' : value))
      .join('');
    for (const token of tokensOf(fold(text))) {
      if (!/\p{L}/u.test(token)) continue;
      const known = this.fillers.get(token) ?? new Set<string>();
      this.fillers.set(token, known);
      known.add(tag);
    }
  }
}

/** With the letters that stand right behind it: an ending, or the sign for "month". */
function monthPart(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(inMonth(month));
  const at = parts.findIndex(({ type }) => type === 'month');
  const ending = /^[\p{L}\p{M}]+/u.exec(parts[at + 1]?.value ?? '')?.[0] ?? '';
  return `${parts[at]?.value ?? ''}${ending}`;
}
