import { expect, it } from 'vitest';
import { regionOfCountry } from './places.ts';

// ISO 3166-1 has 249 codes; UK, EL and XK are reserved or user-assigned and in common use.
it('knows every country code of two letters, and no other', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const known = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => regionOfCountry(code) !== null);
  expect(known).toHaveLength(252);
  const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(known.filter((code) => named.of(code) === undefined && code !== 'EL')).toEqual([]);
});

it('counts 27 states of the European Union and 3 more of the European Economic Area as eu', () => {
  const states =
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');
  expect(states.map((code) => regionOfCountry(code))).toEqual(states.map(() => 'eu'));
  expect(['GB', 'CH', 'TR', 'RS', 'UA'].map((code) => regionOfCountry(code))).toEqual([
    'uk',
    'ch',
    'other',
    'other',
    'other',
  ]);
});
