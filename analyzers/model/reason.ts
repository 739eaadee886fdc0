/**
 * Why something is so, as a code with values. Sentences are made at the edge (`text/`), so that another
 * language and `--redact` need no rewriting. Every code has a sentence `reason.<code>` in the catalogue.
 */
export interface Reason {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function reason(code: string, values?: Readonly<Record<string, string | number>>): Reason {
  return values === undefined ? { code } : { code, values };
}
