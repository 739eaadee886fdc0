/** How texts of dates are compared: what reads them and what writes the table of words agree on this. */

/** Digits of any script as ASCII, without accents of Latin, Greek and Cyrillic, in lower case, spaces plain, marks of direction gone. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(
        /[\u0300-\u036f\u02bb\u02bc\u05f3\u05f4\u2019'\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g,
        '',
      )
      .normalize('NFC')
      // Written without a space: the day, and what follows it.
      .replace(/(\p{Nd}\s?[年月日号號년월일])/gu, '$1 ')
      .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
      .replace(/\s+/g, ' ')
      .toLowerCase()
      .trim()
  );
}

/** Digits of a script stand in a row from zero on. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

const tokens =
  /\d+|\p{Script=Latin}[\p{Script=Latin}\p{M}]*|(?!\p{Script=Latin})\p{L}(?:(?!\p{Script=Latin})[\p{L}\p{M}])*|\S/gu;

/** Numbers, words and single marks. A word is letters with the signs that belong to them; Latin ones stand apart. */
export function tokensOf(folded: string): readonly string[] {
  return folded.match(tokens) ?? [];
}

/** The words and numbers put together: `a. m.` and `am` are one. */
export function keyOf(text: string): string {
  return tokensOf(fold(text))
    .filter((token) => /[\p{L}\p{M}\d]/u.test(token))
    .join('');
}
