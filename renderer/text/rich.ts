/** A sentence cut at its tags: `{tag: null}` is plain text. Tags do not nest. */
export interface RichPiece {
  readonly tag: string | null;
  readonly text: string;
}

const guardOpen = '\u{e000}';
const tagPattern = /<([a-z][a-zA-Z0-9]*)>(.*?)<\/\1>/gs;

/** Keeps a value's own "<" from being taken for a tag of the sentence. */
export function guardValue(value: string | number): string | number {
  return typeof value === 'string' ? value.replaceAll('<', guardOpen) : value;
}

/** Cuts a sentence such as "<n>12</n> of your posts" into pieces, and gives values their "<" back. */
export function cutRich(sentence: string): readonly RichPiece[] {
  const pieces: RichPiece[] = [];
  let end = 0;
  const add = (tag: string | null, text: string): void => {
    if (text !== '') pieces.push({ tag, text: text.replaceAll(guardOpen, '<') });
  };
  for (const match of sentence.matchAll(tagPattern)) {
    add(null, sentence.slice(end, match.index));
    add(match[1] ?? null, match[2] ?? '');
    end = match.index + match[0].length;
  }
  add(null, sentence.slice(end));
  return pieces;
}
