import { tokensOf } from './local-date-fold.ts';
import type { DateOrder, DateWords, Half } from './local-date-words.ts';
import type { WallClock } from './wall-clock.ts';

/** A date as a person would read it off a wall, with the offset from UTC in minutes where the text names it. */
export interface LocalDate {
  readonly wall: WallClock;
  readonly offset: number | null;
}

/** What a date tells of the others in its file. */
export interface DateSign {
  /** Null where the numbers could stand in another order as well. */
  readonly order: DateOrder | null;
  /** The languages that know the month by this name; null for a date in numbers. */
  readonly languages: ReadonlySet<string> | null;
}

export type DateReading =
  | { readonly is: 'date'; readonly date: LocalDate; readonly sign: DateSign }
  /** Two dates, and nothing decides. */
  | { readonly is: 'ambiguous' }
  | null;

export interface DateHints {
  readonly order: DateOrder | null;
  readonly languages: ReadonlySet<string> | null;
}

interface Clock {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
}

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly sign: DateSign;
}

/** Reads a folded text that is a date and nothing else: every word and number of it must have its part in the date. */
export function parseDate(folded: string, words: DateWords, hints: DateHints): DateReading {
  const { rest, offset } = takeOffset(folded);
  const clock = findClock(rest);
  const before = tokensOf(clock === null ? rest : rest.slice(0, clock.start));
  const after = clock === null ? [] : tokensOf(rest.slice(clock.end));
  const half = clock === null ? null : takeHalf(before, after, words);
  const found = dateIn(half === null ? [...before, ...after] : half.others, words, hints, clock !== null);
  if (found === null || found === 'ambiguous') return found === null ? null : { is: 'ambiguous' };
  const hour = clock === null ? 0 : hourOf(clock.hour, half?.hours ?? null);
  if (hour === null || !exists(found)) return null;
  const { year, month, day, sign } = found;
  const time = { hour, minute: clock?.minute ?? 0, second: clock?.second ?? 0 };
  const precision = clock === null ? 'day' : clock.second === null ? 'minute' : 'second';
  return { is: 'date', date: { wall: { year, month, day, ...time, precision }, offset }, sign };
}

const offsets =
  /[\s(]*(?:\b(?:utc|gmt)(?:\s?([+\-\u2212])\s?(\d{1,2})(?::?(\d{2}))?)?|\b(pst|pdt)|(?<=\d)(z))\)?$/u;

/** `UTC+08:00`, `GMT-8`, `UTC` at the end. */
function takeOffset(text: string): { readonly rest: string; readonly offset: number | null } {
  const match = offsets.exec(text);
  if (match === null) return { rest: text, offset: null };
  const [, sign, hours = '0', minutes = '0', pacific] = match;
  const size = Number(hours) * 60 + Number(minutes);
  const offset =
    pacific === undefined
      ? sign === undefined || sign === '+'
        ? size
        : -size
      : pacific === 'pst'
        ? -480
        : -420;
  if (size > 14 * 60) return { rest: text, offset: null };
  return { rest: text.slice(0, match.index), offset };
}

const clocks: readonly RegExp[] = [
  /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/g,
  /(?<!\d)(\d{1,2}) ?h ?(\d{2})(?: ?min)?(?: ?(\d{2}) ?s)?(?![\d\p{L}])/gu,
  /(?<!\d)(\d{1,2}) ?[時时시點点] ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?/gu,
  /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/g,
];

/** The only clock of the text; of two in the last way of writing it, the second: `17.01.23 00.46`. */
function findClock(text: string): Clock | null {
  for (const [way, pattern] of clocks.entries()) {
    const matches = [...text.matchAll(pattern)];
    const match = matches.at(-1);
    if (match === undefined || (matches.length > 1 && way < clocks.length - 1)) continue;
    const [all, hour, minute, second] = match;
    return {
      start: match.index,
      end: match.index + all.length,
      hour: Number(hour),
      minute: Number(minute),
      second: second === undefined ? null : Number(second),
    };
  }
  return null;
}

function isWord(token: string): boolean {
  return /\p{L}/u.test(token);
}

interface TakenHalf {
  readonly hours: ReadonlySet<number>;
  /** The tokens without the word. */
  readonly others: readonly string[];
}

/** The word for the half of the day: right behind the clock or right before it, and nowhere else. */
function takeHalf(before: readonly string[], after: readonly string[], words: DateWords): TakenHalf | null {
  const languages = languagesIn([...before, ...after], words);
  for (let skip = 0; skip <= 2; skip++) {
    if (!after.slice(0, skip).every((token) => !isWord(token) || words.fillers.has(token))) break;
    for (let length = 5; length >= 1; length--) {
      const hours = hoursOf(after.slice(skip, skip + length), length, halfFinder(words, languages, false));
      if (hours === null) continue;
      return { hours, others: [...before, ...after.slice(0, skip), ...after.slice(skip + length)] };
    }
  }
  for (let length = 5; length >= 1; length--) {
    const at = before.length - length;
    const hours = at < 0 ? null : hoursOf(before.slice(at), length, halfFinder(words, languages, true));
    if (hours !== null) return { hours, others: [...before.slice(0, at), ...after] };
  }
  return null;
}

/** The languages that the name of the month is from; null where there is none. */
function languagesIn(tokens: readonly string[], words: DateWords): ReadonlySet<string> | null {
  for (let at = 0; at < tokens.length; at++) {
    const name = monthAt(tokens, at, words);
    if (name !== null) return new Set([...name.months.values()].flatMap((each) => [...each]));
  }
  return null;
}

type FindHalf = (key: string) => readonly Half[];

/** English words stand behind the clock whatever the language of the month. */
function halfFinder(words: DateWords, languages: ReadonlySet<string> | null, isBefore: boolean): FindHalf {
  return (key) =>
    [...(words.halves.get(key) ?? [])]
      .filter(([language, half]) => {
        if (isBefore && !half.isBefore) return false;
        return languages === null || languages.has(language) || (language === 'en' && !isBefore);
      })
      .map(([, half]) => half);
}

function hoursOf(tokens: readonly string[], length: number, find: FindHalf): ReadonlySet<number> | null {
  const [first] = tokens;
  if (tokens.length !== length || first === undefined || !isWord(first)) return null;
  if (tokens.some((token) => !isWord(token) && token !== '.')) return null;
  const halves = find(tokens.filter(isWord).join(''));
  return halves.length === 0 ? null : new Set(halves.flatMap(({ hours }) => [...hours]));
}

/** 24:46 is what some clocks show at the beginning of a day. */
function hourOf(shown: number, half: ReadonlySet<number> | null): number | null {
  if (shown > 24) return null;
  if (half === null) return shown % 24;
  if (shown > 12) return half.has(shown) ? shown : null;
  const [hour, another] = [shown % 12, (shown % 12) + 12].filter((each) => half.has(each));
  return another === undefined ? (hour ?? null) : null;
}

/** Marks that stand in dates; those that make a sentence do not. */
function isMark(token: string): boolean {
  return /^[\p{P}|]$/u.test(token) && !/^[?!"#@&*%;¡¿…_\\[\]{}]$/u.test(token);
}

/** "am" by itself is a filler only where the month is of a language in which it is one. */
function isFiller(word: string, words: DateWords, languages: ReadonlySet<string> | null): boolean {
  const known = words.fillers.get(word);
  if (known === undefined) return false;
  return !words.halves.has(word) || (languages !== null && meet(known, languages) && !languages.has('en'));
}

type Months = ReadonlyMap<number, ReadonlySet<string>>;

function dateIn(
  tokens: readonly string[],
  words: DateWords,
  hints: DateHints,
  hasClock: boolean,
): Calendar | 'ambiguous' | null {
  const numbers: string[] = [];
  const between: string[] = [];
  const languages = languagesIn(tokens, words);
  const names: { readonly months: Months; readonly isFiller: boolean }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = monthAt(tokens, at, words);
    const token = tokens[at] ?? '';
    if (name !== null) {
      names.push({ months: name.months, isFiller: name.length === 1 && words.fillers.has(token) });
      at += name.length - 1;
    } else if (/^\d/.test(token)) {
      numbers.push(token);
      between.push('');
    } else if (isWord(token) ? isFiller(token, words, languages) : isMark(token)) {
      between[between.length - 1] = `${between.at(-1) ?? ''}${token}`;
    } else return null;
  }
  if (names.length === 0) return inNumbers(numbers, between, hints.order, hasClock);
  // A day of the week can have the name of a month, or begin like one: Breton "Meurzh", Romanian "marți".
  const sure = names.filter(({ isFiller }) => !isFiller);
  const [name, ...others] = sure.length === 0 ? names : sure;
  if (name === undefined || others.some(({ months }) => months !== name.months)) return null;
  return withMonth(numbers, name.months, hints.languages);
}

/** The longest name of a month that begins here. Hebrew puts a letter for "in" before it. */
function monthAt(
  tokens: readonly string[],
  at: number,
  words: DateWords,
): { readonly months: Months; readonly length: number } | null {
  const first = tokens[at] ?? '';
  if (!/[\p{L}\d]/u.test(first)) return null;
  for (let length = 4; length >= 1; length--) {
    const some = tokens.slice(at, at + length);
    const last = some.at(-1) ?? '';
    if (some.length !== length || !/[\p{L}\d]/u.test(last)) continue;
    const parts = some.filter((token) => /[\p{L}\d]/u.test(token));
    if (!parts.some(isWord) || parts.some((part, i) => /^\d/.test(part) && /^\d/.test(parts[i + 1] ?? '')))
      continue;
    const months = words.months.get(parts.join('')) ?? words.months.get(parts.join('').replace(/^ב/, ''));
    if (months !== undefined) return { months, length };
  }
  return null;
}

function withMonth(
  numbers: readonly string[],
  months: Months,
  languages: ReadonlySet<string> | null,
): Calendar | 'ambiguous' | null {
  const [a = '', b = ''] = numbers;
  if (numbers.length !== 2) return null;
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  if (year.length !== 4 || day.length > 2) return null;
  const all = [...months];
  const likely = all.length === 1 ? all : all.filter(([, in_]) => languages !== null && meet(in_, languages));
  const [only, another] = likely;
  if (only === undefined || another !== undefined) return 'ambiguous';
  const [month, known] = only;
  return { year: commonYear(Number(year)), month, day: Number(day), sign: { order: null, languages: known } };
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

function inNumbers(
  numbers: readonly string[],
  between: readonly string[],
  hint: DateOrder | null,
  hasClock: boolean,
): Calendar | 'ambiguous' | null {
  const [a = '', b = '', c = ''] = numbers;
  const [mark = '', second = ''] = between;
  if (numbers.length !== 3 || mark !== second || !['.', '/', '-'].includes(mark) || b.length > 2) return null;
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && c.length <= 2) {
    return hint === 'ydm' ? numeric(x, z, y, 'ydm', false) : numeric(x, y, z, 'ymd', false);
  }
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  if (c.length === 2) return shortYear([x, y, z], mark, hint, hasClock);
  if (x > 12 || y > 12) return x > 12 ? numeric(z, y, x, 'dmy', mark !== '.') : numeric(z, x, y, 'mdy', true);
  if (mark === '.' || x === y || hint === 'dmy') return numeric(z, y, x, 'dmy', false);
  return hint === 'mdy' ? numeric(z, x, y, 'mdy', false) : 'ambiguous';
}

/** `17.01.23 00:46`: only beside a clock, and in an order that is known. */
function shortYear(
  [x, y, z]: readonly [number, number, number],
  mark: string,
  hint: DateOrder | null,
  hasClock: boolean,
): Calendar | 'ambiguous' | null {
  if (!hasClock) return null;
  const order = hint ?? (mark === '.' ? 'dmy' : null);
  if (order === null) return 'ambiguous';
  if (order === 'ymd' || order === 'ydm')
    return order === 'ydm' ? null : numeric(2000 + x, y, z, order, false);
  return order === 'dmy' ? numeric(2000 + z, y, x, order, false) : numeric(2000 + z, x, y, order, false);
}

function numeric(year: number, month: number, day: number, order: DateOrder, tells: boolean): Calendar {
  return { year: commonYear(year), month, day, sign: { order: tells ? order : null, languages: null } };
}

/** Thai pages count from the Buddha: 2566 is 2023. No archive holds a date of the 25th century. */
function commonYear(year: number): number {
  return year >= 2400 && year < 2700 ? year - 543 : year;
}

function exists({ year, month, day }: Calendar): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
