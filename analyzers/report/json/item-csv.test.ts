import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { facts, publicFact } from '../../../tests/fixtures/made-up/items.ts';
import { madeUpReport } from '../../../tests/fixtures/made-up/report.ts';
import { sentences } from '../../text/catalogue.ts';
import { plainVoice } from './voice.ts';
import { itemCsv, itemLines } from './write-items.ts';

function csvOf(text: string): { readonly csv: string; readonly cell: string | undefined } {
  const { report } = madeUpReport([facts({ text, shownTo: publicFact })]);
  const csv = [...itemCsv(report, plainVoice(sentences()))].join('');
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return { csv, cell: data[0]?.text };
}

describe('CSV', () => {
  it('has the fields of an item as columns, in the order of the JSON, joined with dots', () => {
    const { report } = madeUpReport([facts({ shownTo: publicFact })]);
    const [line] = itemLines(report, plainVoice(sentences()));
    const header = csvOf('').csv.split('\r\n')[0]?.split(',') ?? [];
    const item: unknown = JSON.parse(line ?? '');
    const places = columnsOf(item).map((column) => header.indexOf(column));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(header.slice(0, 4)).toEqual(['id', 'platform', 'account', 'kind']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '=cmd\n|x'])(
    'is no formula for a spreadsheet: %j',
    (text) => {
      expect(csvOf(text).cell?.startsWith("'")).toBe(true);
    },
  );

  it('gives back any other text as it was, commas, quotes and line ends included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { cell } = csvOf(`x${text}`);
        expect(cell).toBe(`x${text}`);
      }),
    );
  });
});

function columnsOf(value: unknown, before = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [before.slice(0, -1)];
  return Object.entries(value).flatMap(([name, each]) => columnsOf(each, `${before}${name}.`));
}
