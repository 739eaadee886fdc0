/** English names that LinkedIn uses and the locale data has not. */
const others: readonly (readonly [string, string])[] = [
  ['united states of america', 'US'],
  ['usa', 'US'],
  ['uk', 'GB'],
  ['the netherlands', 'NL'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['hong kong', 'HK'],
  ['hong kong sar', 'HK'],
];

let codes: ReadonlyMap<string, string> | null = null;

/** ISO code of the country that ends a place as LinkedIn writes it: `Utrecht, Utrecht, Netherlands`. Null where none does. */
export function countryOf(place: string): string | null {
  codes ??= codesByName();
  const last = place.split(',').at(-1) ?? '';
  return codes.get(last.trim().toLowerCase()) ?? null;
}

function codesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const known = letters.flatMap((first) =>
    letters.flatMap((second): [string, string][] => {
      const code = first + second;
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code]];
    }),
  );
  // Old codes share a name with the present one (DD and DE): the one that the locale data gives back counts.
  const canonical = known.filter(([, code]) => new Intl.Locale(`und-${code}`).region === code);
  return new Map([...canonical, ...others]);
}
