import type { Reason } from '../../model/reason.ts';
import type { Sentences } from '../../text/catalogue.ts';
import { reasonSentence } from '../../text/reasons.ts';

/** How reasons become sentences at one edge: in full, or with nothing in them that comes out of an archive. */
export interface Voice {
  readonly say: Sentences;
  readonly redacted: boolean;
  because(reason: Reason): string;
}

export function plainVoice(say: Sentences): Voice {
  return { say, redacted: false, because: (reason) => reasonSentence(say, reason) };
}

/** Words of the product, never of an archive. Any other text among the values of a reason is left out. */
const ownWords: ReadonlySet<string> = new Set([
  'code',
  'day',
  'expected',
  'format',
  'platform',
  'start',
  'statement',
  'title',
]);

export function redactedVoice(say: Sentences): Voice {
  return { say, redacted: true, because: (reason) => reasonSentence(say, withoutNames(reason)) };
}

function withoutNames(reason: Reason): Reason {
  if (reason.values === undefined) return reason;
  const values = Object.entries(reason.values).map(([name, value]): [string, string | number] =>
    typeof value === 'number' || ownWords.has(name) || isDate(value) ? [name, value] : [name, '…'],
  );
  return { code: reason.code, values: Object.fromEntries(values) };
}

function isDate(value: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+Z)?)?)?$/.test(value);
}
