import { keyOf } from './local-date-fold.ts';
import { ownMonths, ownWords } from './local-date-spellings.ts';
import table from './local-date-table.json' with { type: 'json' };

export type DateOrder = 'dmy' | 'mdy' | 'ydm' | 'ymd';

/** Which hours (0 to 23) a word for a part of the day goes with, and on which side of the clock it stands. */
export interface Half {
  readonly hours: readonly number[];
  readonly isBefore: boolean;
}

/** What one language says in dates; words as `keyOf` gives them. Written by `tests/fixtures/dates/run.mjs`. */
export interface LanguageTable {
  /** How it writes a date in numbers; null where it has two ways. */
  readonly order: string | null;
  /** Names of each month, the long one first. */
  readonly months: readonly (readonly string[])[];
  readonly halves: Readonly<Record<string, Half>>;
  readonly fillers: readonly string[];
}

const languages: Readonly<Record<string, LanguageTable>> = table;

/** What the words of some languages mean in dates. Words as `fold` gives them, tokens put together without spaces. */
export interface DateWords {
  /** Month from 1, and the languages in which it is that. */
  readonly months: ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;
  /** Words like "am", by the language. */
  readonly halves: ReadonlyMap<string, ReadonlyMap<string, Half>>;
  /** Words that stand in dates and say nothing ("de", "at", days of the week), and the languages in which they do. */
  readonly fillers: ReadonlyMap<string, ReadonlySet<string>>;
}

let all: DateWords | null = null;
const single = new Map<string, DateWords>();

/** The languages whose dates are known. */
export function dateLanguages(): readonly string[] {
  return Object.keys(languages);
}

/** Of every language; built when first needed. */
export function allDateWords(): DateWords {
  all ??= new Words(dateLanguages());
  return all;
}

/** Of one language, as a page names its own (`pt-BR`, `pt_BR`). Null where it is not known. */
export function dateWordsOf(language: string): DateWords | null {
  const tag = knownTag(language);
  if (tag === null) return null;
  const known = single.get(tag) ?? new Words([tag]);
  single.set(tag, known);
  return known;
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ydm', 'ymd'];

/** The order in which the language writes a date in numbers; null where it has two. */
export function dateOrderOf(language: string): DateOrder | null {
  const tag = knownTag(language);
  const order = tag === null ? null : languages[tag]?.order;
  return orders.find((each) => each === order) ?? null;
}

/** Other names of languages, and those whose regions differ. */
const otherTags: readonly (readonly [RegExp, string])[] = [
  [/^en-(?!us\b|ca\b|ph\b)/i, 'en-GB'],
  [/^zh-(?:hant-)?hk\b|^zh-mo\b|^yue\b/i, 'zh-HK'],
  [/^zh-(?:hant|tw)\b/i, 'zh-TW'],
  [/^zh\b/i, 'zh-CN'],
  [/^no\b/i, 'nb'],
  [/^tl\b/i, 'fil'],
  [/^iw\b/i, 'he'],
];

function knownTag(language: string): string | null {
  const tag = language.trim().replaceAll('_', '-');
  const other = otherTags.find(([pattern]) => pattern.test(tag))?.[1];
  const known = Object.keys(languages);
  for (const each of [tag, other ?? tag, tag.split('-')[0] ?? tag]) {
    const found = known.find((key) => key.toLowerCase() === each.toLowerCase());
    if (found !== undefined) return found;
  }
  return null;
}

class Words implements DateWords {
  readonly months = new Map<string, Map<number, Set<string>>>();
  readonly halves = new Map<string, Map<string, Half>>();
  readonly fillers = new Map<string, Set<string>>(ownWords.map((word) => [word, new Set<string>()]));

  constructor(tags: readonly string[]) {
    for (const tag of tags) this.#add(tag);
    // Last: what is a whole name in any language is no beginning of another.
    const whole = new Set(this.months.keys());
    for (const tag of tags) this.#addBeginnings(tag, whole);
  }

  #add(tag: string): void {
    const { months = [], halves = {}, fillers = [] } = languages[tag] ?? {};
    for (const [index, names] of months.entries()) {
      for (const name of names) setOf(mapOf(this.months, name), index + 1).add(tag);
    }
    for (const [name, month] of Object.entries(ownMonths[tag] ?? {})) {
      setOf(mapOf(this.months, keyOf(name)), month).add(tag);
    }
    for (const [word, half] of Object.entries(halves)) mapOf(this.halves, word).set(tag, half);
    for (const word of fillers) setOf(this.fillers, word).add(tag);
  }

  /** Makers shorten names in ways of their own: `sep` and `sept`. What only one month begins with is that month. */
  #addBeginnings(tag: string, whole: ReadonlySet<string>): void {
    const long = (languages[tag]?.months ?? []).map(([name = '']) => name);
    for (const [index, name] of long.entries()) {
      if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(name)) continue;
      for (let length = 3; length < name.length; length++) {
        const beginning = name.slice(0, length);
        if (long.some((other, at) => at !== index && other.startsWith(beginning))) continue;
        if (!whole.has(beginning)) setOf(mapOf(this.months, beginning), index + 1).add(tag);
      }
    }
  }
}

function mapOf<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const known = maps.get(key) ?? new Map<K, V>();
  maps.set(key, known);
  return known;
}

function setOf<K>(sets: Map<K, Set<string>>, key: K): Set<string> {
  const known = sets.get(key) ?? new Set<string>();
  sets.set(key, known);
  return known;
}
