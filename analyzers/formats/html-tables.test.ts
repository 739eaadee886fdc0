import { describe, expect, it } from 'vitest';
import { memoryEntry } from '../../tests/fixtures/zip/memory-entry.ts';
import { plainText } from './html-shape.ts';
import { htmlTables } from './html-tables.ts';

async function rowsOf(html: string, chunk = 1 << 16): Promise<readonly string[]> {
  const shown: string[] = [];
  for await (const batch of htmlTables(memoryEntry(html, { chunk }), new AbortController().signal)) {
    for (const event of batch) {
      if (event.is !== 'row') shown.push(`${event.is} ${event.reason.code}`);
      else {
        const { title, section, table, columns, cells } = event.row;
        const words = cells.map((cell, i) => `${columns?.[i] ?? ''}=${plainText(cell)}`).join(' ');
        shown.push(`${event.record} ${title}/${section}/${table} ${words}`);
      }
    }
  }
  return shown;
}

/** snapchat.md section 6. */
const page = `<html><head><title>x</title></head><body><div class="leftpanel"><a href="a.html">Account</a></div><div class="rightpanel">
<h1>Shared Story &amp; Spotlight Content</h1><p>Words.</p>
<table><tr><th><b>Story Id</b></th><th><b>Created</b></th></tr>
<tr><td>abc<svg><title>no</title></svg></td><td>2024-05-01 09:53:20 UTC</td></tr>
<tr><td>def</td><td><table><tr><td>in</td></tr></table></td></tr></table>
<h3>Spotlight History</h3><table><tbody><tr><td>Label</td><td>Value</td></tr></tbody></table></div></body></html>`;

describe('tables of a page', () => {
  const rows = [
    '1 Shared Story & Spotlight Content/null/1 Story Id=abc Created=2024-05-01 09:53:20 UTC',
    '2 Shared Story & Spotlight Content/null/1 Story Id=def Created=in',
    '3 Shared Story & Spotlight Content/Spotlight History/2 =Label =Value',
  ];

  it('stand under their headings, with or without names of columns', async () => {
    for (const chunk of [1, 13, 1 << 16]) expect(await rowsOf(page, chunk)).toEqual(rows);
  });

  it('are kept before the cut of a page', async () => {
    expect(await rowsOf(page.slice(0, page.indexOf('<h3>')))).toEqual([
      ...rows.slice(0, 2),
      'failure html-ends-early',
    ]);
    expect(await rowsOf(page.slice(0, page.indexOf('def')))).toEqual([
      ...rows.slice(0, 1),
      'failure html-ends-early',
    ]);
  });

  it('that hold a row beyond all measure pass it over', async () => {
    const html = page.replace('abc', 'x'.repeat(9 << 20));
    expect(await rowsOf(html)).toEqual(['malformed html-record-too-large', ...rows.slice(1)]);
  });
});
