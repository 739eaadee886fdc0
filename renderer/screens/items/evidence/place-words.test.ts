import { expect, it } from 'vitest';
import { makeText } from '../../../text/text.tsx';
import { placeWords } from './place-words.ts';

it.each([
  ['/1203', 'entry 1,204'],
  ['row=12', 'row 12'],
  ['record=3', 'record 3'],
  ['', 'the whole file'],
  ['/3/name', '/3/name'],
])('the pointer %j is %s', (pointer, words) => {
  expect(placeWords(makeText('en'), pointer)).toBe(words);
});
