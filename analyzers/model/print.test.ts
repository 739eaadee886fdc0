import { expect, it } from 'vitest';
import { pageSizeOf } from './print.ts';

it.each([
  ['en-US', 'Letter'],
  ['en', 'Letter'],
  ['es-MX', 'Letter'],
  ['fil-PH', 'Letter'],
  ['fr-CA', 'Letter'],
  ['en-GB', 'A4'],
  ['de', 'A4'],
  ['pt-BR', 'A4'],
  ['es-ES', 'A4'],
  ['zz-!!', 'A4'],
  ['', 'A4'],
])('prints for %s on %s', (locale, size) => {
  expect(pageSizeOf(locale)).toBe(size);
});
