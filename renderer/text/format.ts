/** Numbers, days and sizes in the person's locale. Instants are shown in local time, days as they are (UTC). */
export interface Format {
  number(value: number): string;
  /** Share of a whole: never "100 %" or "0 %" unless it is exactly so. */
  percent(part: number, whole: number): string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as long as it is known. */
  day(iso: string): string;
  /** Day of an ISO UTC moment cut short where less is known; local where the time of day is known. */
  when(iso: string): string;
  /** The same with the time of day, where it is known. */
  moment(iso: string): string;
  bytes(value: number): string;
  list(parts: readonly string[]): string;
}

const dayOnly = /^\d{4}(-\d{2}){0,2}$/;

function options(iso: string): Intl.DateTimeFormatOptions {
  if (iso.length === 4) return { year: 'numeric', timeZone: 'UTC' };
  if (iso.length === 7) return { year: 'numeric', month: 'short', timeZone: 'UTC' };
  return { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };
}

function dateOf(iso: string): Date {
  return new Date(iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso);
}

/** Around a date in a script from right to left, so that it does not turn the words beside it round. */
const isolateStart = '\u2068';
const isolateEnd = '\u2069';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/**
 * Text that is no date is given back as it is: archives hold surprising things. `language` is that of the sentences
 * around: an "and" must be theirs.
 */
export function formatIn(locale: string, language = 'en'): Format {
  const plain = new Intl.NumberFormat(locale);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const made = new Map<string, Intl.DateTimeFormat>();
  const print = (iso: string, given: Intl.DateTimeFormatOptions): string => {
    const date = dateOf(iso);
    if (Number.isNaN(date.getTime())) return iso;
    const key = JSON.stringify(given);
    const format = made.get(key) ?? new Intl.DateTimeFormat(locale, given);
    made.set(key, format);
    const shown = format.format(date);
    return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(shown)
      ? `${isolateStart}${shown}${isolateEnd}`
      : shown;
  };
  const local = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  return {
    number: (value) => plain.format(value),
    percent: (part, whole) => formatShare(locale, part, whole),
    day: (iso) => print(iso, options(iso)),
    when: (iso) => print(iso, dayOnly.test(iso) ? options(iso) : local),
    moment: (iso) =>
      print(iso, dayOnly.test(iso) ? options(iso) : { ...local, hour: 'numeric', minute: '2-digit' }),
    bytes: (value) => formatBytes(locale, value),
    list: (parts) => listed.format(parts),
  };
}

function formatShare(locale: string, part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole;
  const rounded = Math.round(share * 100) / 100;
  const edge = (rounded === 0 && part > 0) || (rounded === 1 && part < whole);
  const digits = edge ? 1 : 0;
  const shown = edge ? Math.min(0.999, Math.max(0.001, share)) : share;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(shown);
}

function formatBytes(locale: string, value: number): string {
  let size = value;
  let step = 0;
  while (size >= 999.5 && step < units.length - 1) {
    size /= 1000;
    step += 1;
  }
  const digits = step === 0 || size >= 100 ? 0 : 1;
  const unit = units[step] ?? 'byte';
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(size);
}
