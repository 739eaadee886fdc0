import { type Reason, reason } from '../model/reason.ts';
import type { ArchiveError, EntryError } from './archive.ts';

/** Why an entry ended early, as a reason: `entry-<kind>`, with the sentence `reason.entry-<kind>`. */
export function entryErrorReason(error: EntryError): Reason {
  switch (error.kind) {
    case 'unsupported-method':
      return reason('entry-unsupported-method', { method: error.method });
    case 'unreadable':
      return reason('entry-unreadable', { code: error.code });
    default:
      return reason(`entry-${error.kind}`);
  }
}

/** The catalogue id and values of the sentence that tells the person what is wrong with what they chose. */
export function archiveErrorMessage(error: ArchiveError): {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
} {
  const { kind, ...values } = error;
  return { id: `error.archive.${kind}`, values };
}
