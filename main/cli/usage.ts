import { failed } from '../../analyzers/model/result.ts';
import type { MessageId, MessageValues } from '../../analyzers/text/catalogue.ts';

/** Wrong usage: a sentence of the catalogue. */
export interface UsageError {
  readonly id: MessageId;
  readonly values: MessageValues;
}

export function usage(
  id: MessageId,
  values: MessageValues = {},
): { readonly ok: false; readonly error: UsageError } {
  return failed({ id, values });
}

/** Every option there is. */
export const options = {
  json: { type: 'string' },
  items: { type: 'string' },
  csv: { type: 'string' },
  pdf: { type: 'string' },
  'pdf-with-texts': { type: 'string' },
  redact: { type: 'boolean' },
  region: { type: 'string' },
  hash: { type: 'boolean' },
  minor: { type: 'boolean' },
  'opted-out': { type: 'string', multiple: true },
  'default-audience': { type: 'string', multiple: true },
  'group-audience': { type: 'string', multiple: true },
  'private-period': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
export type OptionName = keyof typeof options;

/** Options as they stand on the command line, each value in the order given. */
export type Given = Readonly<Partial<Record<OptionName, readonly string[]>>>;
