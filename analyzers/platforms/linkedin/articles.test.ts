import { describe, expect, it } from 'vitest';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';
import { rowsOf } from '../../../tests/fixtures/x/read.ts';
import type { Run } from '../../run/run.ts';

const page = (heading: string, published: string, body = '<p>Synthetic.</p>'): string =>
  `<html><head><title>t</title><style>p{}</style></head><body><h1>${heading}</h1>
  <p class="created">Created on 2021-05-01 15:00</p><p class="published">Published on ${published}</p><div>${body}</div></body></html>`;
const link = (slug: string): string => `<a href="https://www.linkedin.com/pulse/${slug}">Bees</a>`;

const profile = 'First Name,Last Name,Maiden Name\nAda,Example,\n';

async function read(files: Readonly<Record<string, string>>): Promise<Run> {
  const run = await readLinkedin(new Map(Object.entries({ 'Profile.csv': profile, ...files })));
  return { ...run, items: run.items.filter(({ kind }) => kind === 'article') };
}

describe('articles', () => {
  it.each([
    ['a link and a day', page(link('bees-1'), '2021-05-01 16:00'), 'article article self: public stated = 1'],
    ['a link only', page(link('bees-1'), '---'), 'article article self: public stated = 1'],
    ['a day only', page('Bees', '2021-05-01 16:00'), 'article article self: public stated = 1'],
    ['neither', page('Bees', '---'), 'article draft self: private stated = 1'],
    [
      'a link to somewhere else',
      page('<a href="https://example.org">Bees</a>', '---'),
      'article draft self: private stated = 1',
    ],
    [
      'a draft of 2018',
      '<html><head><title>Untitled</title></head><body><h1>Untitled</h1><p>words</p></body></html>',
      'article draft self: private stated = 1',
    ],
    [
      'none of their marks',
      '<html><body><p>words</p></body></html>',
      'article article self: unknown none = 1',
    ],
  ])('with %s', async (_, content, expected) => {
    expect(rowsOf(await read({ 'Articles/Articles/a.html': content }))).toEqual([expected]);
  });

  it('give words only: nothing of scripts, handlers and addresses is kept, run or fetched', async () => {
    const body =
      '<p onclick="steal()">One &amp; two</p><script>document.title="x"</script><img src="https://evil.example/p.png" onerror="steal()">' +
      '<iframe src="javascript:steal()">in a frame</iframe><style>p{background:url(https://evil.example)}</style><p>three</p>';
    const run = await read({
      'Articles/2022-05-01 10:00:21.0-Bees.html': page(link('bees-1'), '2021-05-01 16:00', body),
    });
    const [item] = run.items;
    expect(item?.text).toMatch(/^Bees\n\nOne & two\n/);
    expect(item?.text).toMatch(/three$/);
    expect(item?.text).not.toMatch(/steal|evil|document|background/);
    expect(item?.permalink).toBe('https://www.linkedin.com/pulse/bees-1');
  });

  it('that hold no words at all are a record that was not understood', async () => {
    const run = await read({
      'Articles/a.html': page(link('bees-1'), '2021-05-01 16:00'),
      'Articles/b.html': '',
    });
    expect(run.coverage[0]?.records).toEqual({ read: 2, failed: 1 });
  });
});
