import { expect, it } from 'vitest';
import { fakeDocument, fakeItems } from '../../tests/print/fake-document.ts';
import { readDocument } from './read-document.ts';

it('takes a document of ours as it is', () => {
  const document = fakeDocument({ withTexts: true, items: fakeItems(3) });
  expect(readDocument(JSON.stringify(document))).toEqual({ ok: true, value: document });
});

it.each([
  ['nothing', ''],
  ['half of it', JSON.stringify(fakeDocument()).slice(0, 500)],
  ['another format', JSON.stringify({ ...fakeDocument(), schema: 'trained-on-me/report@1' })],
  ['a paper that nobody has', JSON.stringify({ ...fakeDocument(), pageSize: 'A0' })],
  ['a locale that is none', JSON.stringify({ ...fakeDocument(), locale: 'not a locale' })],
  ['a hash that is none', JSON.stringify({ ...fakeDocument(), hashes: ['<b>'] })],
  ['no report', JSON.stringify({ ...fakeDocument(), report: null })],
  ['rows that are none', JSON.stringify({ ...fakeDocument(), items: ['text'] })],
])('refuses %s', (_what, json) => {
  expect(readDocument(json)).toMatchObject({ ok: false, error: { kind: 'bad-document' } });
});
