import type { JsonShell } from './json-shell.ts';

/** A list whose elements are handed over one by one. */
export interface ListFrame {
  readonly is: 'list';
  readonly pointer: string;
  /** Index of the record that the elements belong to; null where they are records. */
  readonly record: number | null;
  /** The object around it, of which the list is cut out. */
  readonly shell: JsonShell | null;
  next: number;
}

/** An object that holds such a list, or may. */
export interface ObjectFrame {
  readonly is: 'object';
  /** How many keys of `split` lead here. */
  readonly level: number;
  readonly pointer: string;
  readonly record: number;
  readonly shell: JsonShell;
  expects: 'key' | 'colon' | 'value' | 'comma';
  key: string;
}

export type Frame = ListFrame | ObjectFrame;
