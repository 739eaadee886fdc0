import { sentences } from '../../../analyzers/text/catalogue.ts';

/** The sentences as the app shows them in the tests' locale, so that a better wording breaks no test. */
export const say = sentences('en-US');

/** A number as the app writes it. */
export function grouped(value: number): string {
  return new Intl.NumberFormat('en-US').format(value);
}

/** The number at the start of a text; a text without one is no number at all. */
export function firstNumber(text: string): number {
  const [found] = /\d[\d,]*/.exec(text) ?? [];
  return found === undefined ? Number.NaN : Number(found.replaceAll(',', ''));
}
