import { describe, expect, it } from 'vitest';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import type { RowEvent } from './rows.ts';
import { rowsOf } from './section-reader.ts';

async function rowsIn(path: string, page: string | Uint8Array, chunk?: number): Promise<readonly RowEvent[]> {
  const [entry] = memoryArchive(new Map([[path, page]]), chunk).entries;
  if (entry === undefined) throw new Error('no entry');
  const found: RowEvent[] = [];
  for await (const batch of rowsOf(entry, new AbortController().signal)) found.push(...batch);
  return found;
}

const said = (events: readonly RowEvent[]): readonly unknown[] =>
  events.map((event) =>
    event.is === 'row' ? [event.row.title, event.row.value, event.row.pointer] : event.is,
  );

const page = (body: string): string =>
  `<html><head><title>x</title><script>var t = "<table><tr><td>no</td></tr></table>"</script></head><body>
  <div class="leftpanel"><ul><li><a href="account.html">Account</a></li></ul></div><div class="rightpanel">${body}</div></body></html>`;

describe('the rows of a page', () => {
  it('are objects by the header of the table under a heading, whatever stands inside the cells', async () => {
    const body = `<h1>Memories</h1><p>Why.</p><table><thead><tr><th><b>Date</b></th><th>Download Link</th><th>Note</th></tr></thead>
      <tbody><tr><td>2024-05-01 09:53:20 UTC</td><td><a href="#" onclick="downloadMemories('https://a.example/?x=1&amp;y=2')"><svg><text>no</text></svg>Download</a></td><td>a<br>b &amp; c</td></tr>
      <tr><td></td><td><a href="javascript:downloadMemories('https://b.example/')">Download</a></td><td><a href="https://c.example/">words</a></td></tr></tbody></table>`;
    expect(said(await rowsIn('html/memories_history.html', page(body)))).toEqual([
      [
        'Memories',
        { Date: '2024-05-01 09:53:20 UTC', 'Download Link': 'https://a.example/?x=1&y=2', Note: 'a\nb & c' },
        'record=1',
      ],
      ['Memories', { Date: '', 'Download Link': 'https://b.example/', Note: 'words' }, 'record=2'],
    ]);
  });

  it('are labels and values, words, or pairs with a time, where a table has no header', async () => {
    const body = `<h1>One</h1><h3>A</h3><table><tr><td>Username</td><td>ada</td></tr><tr><th>Name</th><td>Ada</td></tr></table>
      <h4>B</h4><table><tr><td>Bees</td></tr></table><h4>C</h4><table><tr><td>2024/05/01 09:53:20 UTC</td><td>51.3, 12.3</td></tr></table>
      <h4>D</h4><ul><li>Honey</li></ul>`;
    expect(said(await rowsIn('html/one.html', page(body)))).toEqual([
      ['A', { Username: 'ada', Name: 'Ada' }, 'record=1'],
      ['B', 'Bees', 'record=2'],
      ['C', ['2024/05/01 09:53:20 UTC', '51.3, 12.3'], 'record=3'],
      ['D', 'Honey', 'record=4'],
    ]);
  });

  it('begin anew where a label comes again', async () => {
    const body =
      '<h1>A</h1><table><tr><td>City</td><td>Ulm</td></tr><tr><td>City</td><td>Bonn</td></tr></table>';
    expect(said(await rowsIn('html/one.html', page(body)))).toEqual([
      ['A', { City: 'Ulm' }, 'record=1'],
      ['A', { City: 'Bonn' }, 'record=2'],
    ]);
  });

  it('name the files of the archive that a cell shows', async () => {
    const body = `<h1>Stories</h1><table><tr><th>Content</th></tr><tr><td><img src="../shared_story/a.jpg"><img src="../shared_story/b.jpg"></td></tr></table>`;
    expect(said(await rowsIn('html/shared_story.html', page(body)))).toEqual([
      ['Stories', { Content: ['../shared_story/a.jpg', '../shared_story/b.jpg'] }, 'record=1'],
    ]);
  });

  it.each([1, 7, 1000])('do not depend on how the page comes in: %i bytes at a time', async (chunk) => {
    const body = '<h1>Ü</h1><table><tr><th>Term</th></tr><tr><td>Höhle &amp; Biene</td></tr></table>';
    expect(said(await rowsIn('html/search_history.html', page(body), chunk))).toEqual([
      ['Ü', { Term: 'Höhle & Biene' }, 'record=1'],
    ]);
  });

  it('come out as far as a page goes that breaks off', async () => {
    const body = '<h1>A</h1><table><tr><th>T</th></tr><tr><td>one</td></tr><tr><td>tw';
    expect(said(await rowsIn('html/a.html', `<html><body>${body}`))).toEqual([
      ['A', { T: 'one' }, 'record=1'],
      'failure',
    ]);
  });

  it('are none where a page holds none, and missing where it is empty or breaks off before the first', async () => {
    expect(await rowsIn('html/friends.html', page('<h1>Friends</h1><p>Nothing.</p>'))).toEqual([]);
    expect(said(await rowsIn('html/friends.html', ''))).toEqual(['failure']);
    expect(said(await rowsIn('html/friends.html', '<html><body><h1>Friends</h1>'))).toEqual(['failure']);
  });
});

describe('a page of one conversation', () => {
  const path = 'html/chat_history/subpage_bob.html';
  const block = (from: string, text: string, second: number): string =>
    `<div><h4>${from}</h4><span>TEXT</span><p>${text}</p><h6>2024-05-01 09:53:${10 + second} UTC</h6><h6><b>Saved</b></h6></div>`;
  const message = (from: string, text: string, second: number, record: number): readonly unknown[] => [
    'bob',
    {
      From: from,
      'Media Type': 'TEXT',
      Created: `2024-05-01 09:53:${10 + second} UTC`,
      Content: text,
      'Media IDs': '',
    },
    `record=${record}`,
  ];

  it('is read by its table where it has one', async () => {
    const body =
      '<h1>bob</h1><table><tr><th>From</th><th>Content</th></tr><tr><td>bob</td><td>Hi</td></tr></table>';
    expect(said(await rowsIn(path, page(body)))).toEqual([
      ['bob', { From: 'bob', Content: 'Hi' }, 'record=1'],
    ]);
  });

  it('is read by blocks where it has none', async () => {
    const body = `<h1>Chat History with bob</h1>${block('bob', 'Hi', 1)}${block('ada', 'Hello<br>there', 2)}${block('bob', 'Bye', 3)}`;
    expect(said(await rowsIn(path, page(body)))).toEqual([
      message('bob', 'Hi', 1, 1),
      message('ada', 'Hello\nthere', 2, 2),
      message('bob', 'Bye', 3, 3),
    ]);
  });

  it('is read by blocks in which the time comes before kind, words and file', async () => {
    const late = (kind: string, text: string): string =>
      `<div><h4>bob</h4><p>2024-05-01 09:53:11 UTC</p><h4>${kind}</h4>${text}</div>`;
    const file = '../../chat_media/2024-05-01_b~one.jpg';
    const body = `<h1>bob</h1>${late('TEXT', '<p>TEXT</p>').repeat(2)}${late('NOTE', `<a href="${file}">media</a>`)}`;
    const [, told] = message('bob', 'TEXT', 1, 1);
    expect((await rowsIn(path, page(body))).map((event) => event.is === 'row' && event.row.value)).toEqual([
      told,
      told,
      { ...(told as object), 'Media Type': 'NOTE', Content: '', 'Media IDs': file },
    ]);
  });

  it.each([1, 2])('is read where it holds no more than %i', async (count) => {
    const body = `<h1>Chat History with bob</h1>${block('bob', 'Hi', 1)}${block('ada', 'Hello', 2).repeat(count - 1)}`;
    expect(await rowsIn(path, page(body))).toHaveLength(count);
    expect(said(await rowsIn(path, page(body)))[0]).toEqual(message('bob', 'Hi', 1, 1));
  });
});
