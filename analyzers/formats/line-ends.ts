/**
 * CRLF to LF, also where a piece ends between the two; CR alone where the first line of the text ends so. One for each text.
 */
export class LineEnds {
  #held = '';
  #isLoneReturn: boolean | null = null;

  normal(piece: string): string {
    const text = this.#held + piece;
    this.#held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - this.#held.length).replaceAll('\r\n', '\n');
    this.#isLoneReturn ??= firstEnd(whole);
    return this.#isLoneReturn === true ? whole.replaceAll('\r', '\n') : whole;
  }

  /** What was held back: a last CR ends a line. */
  end(): string {
    return this.#held === '' ? '' : '\n';
  }
}

/** Null before the first line is whole. */
function firstEnd(text: string): boolean | null {
  const end = /[\r\n]/.exec(text);
  return end === null ? null : end[0] === '\r';
}
