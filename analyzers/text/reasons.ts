import type { Reason } from '../model/reason.ts';
import type { MessageValues, Sentences } from './catalogue.ts';

/**
 * The sentence of a reason, days in the form of the locale. A code without a sentence is a bug that
 * `catalogue.test.ts` finds.
 */
export function reasonSentence(say: Sentences, reason: Reason): string {
  return say.find(`reason.${reason.code}`, withDays(say.locale, reason.values ?? {})) ?? reason.code;
}

function withDays(locale: string, values: MessageValues): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isDay.test(value) ? dayInWords(locale, value) : value,
    ]),
  );
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

function dayInWords(locale: string, day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat([locale, 'en'], { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
