import { type Reason, reason } from '../model/reason.ts';

/** What reading a JSON file hands over, in the order of the file. */
export type JsonEvent =
  /** One record, or, with `split`, what is left of it when its inner list has gone out by element: the list is `[]`. */
  | { readonly is: 'record'; readonly value: unknown; readonly pointer: string }
  /** One element of the inner list of the record with this index; the record itself follows after its elements. */
  | { readonly is: 'element'; readonly record: number; readonly value: unknown; readonly pointer: string }
  /** One record or element that could not be read; the ones around it are. `byteOffset`: in the file as UTF-8 without mark. */
  | {
      readonly is: 'malformed';
      readonly pointer: string;
      readonly byteOffset: number;
      readonly reason: Reason;
    }
  /** The rest of the file could not be read. Always the last event. */
  | { readonly is: 'failure'; readonly reason: Reason };

/** A test of the key, for files whose lists have many names. */
export type ListKeys = 'auto' | readonly string[] | ((key: string) => boolean);

export interface JsonOptions {
  /**
   * The keys that lead from a record to its list that may be large: `['dmConversation', 'messages']`. Its elements are
   * handed over one by one.
   */
  readonly split?: readonly string[];
  /**
   * For a file that is an object of lists: the keys whose lists hold the records, or every list. What else the object
   * holds is handed over as a last record with pointer ''.
   */
  readonly arrays?: ListKeys;
  /** Records larger than this are passed over as malformed. */
  readonly recordLimit?: number;
}

/** No record of an export comes near; a larger one would only cost memory. */
export const defaultRecordLimit = 64 << 20;
/** Deeper values overflow the stack of whoever walks them. */
export const mostDepth = 512;

export const malformedReason = reason('json-malformed');
export const tooLargeReason = reason('json-record-too-large');
export const tooDeepReason = reason('json-too-deep');
