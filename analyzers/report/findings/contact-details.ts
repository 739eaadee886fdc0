/** Telephone numbers, e-mail addresses and coordinates that stand in a text. Cautious: a doubtful one is not counted. */
export interface ContactDetails {
  readonly phone: boolean;
  readonly email: boolean;
  readonly coordinates: boolean;
}

export function contactDetails(text: string): ContactDetails {
  const digits = digitsUpTo(text, fewestDigits);
  return {
    phone: digits >= fewestDigits && hasPhone(text),
    email: hasEmail(text),
    coordinates: digits >= fewestDigits && coordinates.test(text),
  };
}

/** Neither a telephone number nor a pair of coordinates has fewer; most texts have none, and are done with here. */
const fewestDigits = 8;

function digitsUpTo(text: string, enough: number): number {
  let digits = 0;
  for (let at = 0; at < text.length && digits < enough; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits;
}

/** A pair of decimal degrees with at least four places: ten metres or closer. */
const coordinates = /(?<![\d.])-?\d{1,2}\.\d{4,12}\s?[,;/]\s?-?\d{1,3}\.\d{4,12}(?![\d.])/;

/** International form; a national one of three groups, the first in brackets or with a leading 0; the North American one. */
const phones = [
  /(?<![\w+])\+[1-9][\d ().\-/]{6,20}\d(?!\w)/g,
  /(?<![\w+(])\(0?\d{2,4}\) ?\d{3,4}[ .-]?\d{3,5}(?![\w-])/g,
  /(?<![\w.+/-])0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,5}(?![\w./-])/g,
  /(?<![\w.+-])\d{3}[.-]\d{3}[.-]\d{4}(?![\w.-])/g,
];

function hasPhone(text: string): boolean {
  return phones.some((shape) => {
    for (const [found] of text.matchAll(shape)) {
      const digits = found.replace(/\D/g, '').length;
      if (digits >= fewestDigits && digits <= 15) return true;
    }
    return false;
  });
}

const localEnd = /[A-Za-z0-9_%+-]/;
const domain = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,24}(?![A-Za-z0-9-])/;

/** Looks around each `@` only, so that a long text without one costs nothing. */
function hasEmail(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (!localEnd.test(text.charAt(at - 1))) continue;
    if (domain.test(text.slice(at + 1, at + 1 + 254))) return true;
  }
  return false;
}
