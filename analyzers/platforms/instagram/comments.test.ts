import { describe, expect, it } from 'vitest';
import { metaJson } from '../../../tests/fixtures/meta/meta-json.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { instagram } from './index.ts';

const at = 1_714_550_000;

describe('a comment', () => {
  it.each([
    {
      dialect: 'labels as keys',
      record: { string_map_data: { Comment: { value: 'Lövely' }, Time: { timestamp: at } } },
    },
    {
      dialect: 'its time beside its words, under its label',
      record: { string_map_data: { Comment: { value: 'Lövely', timestamp: at } } },
    },
    {
      dialect: 'a list without labels',
      record: { title: 'grace.synthetic', string_list_data: [{ value: 'Lövely', timestamp: at }] },
    },
    {
      dialect: 'labels and values',
      record: { timestamp: at, label_values: [{ label: 'Comment', value: 'Lövely' }] },
    },
  ])('is read in each dialect: $dialect', async ({ record }) => {
    const name = 'your_instagram_activity/comments/post_comments_1.json';
    const { items } = await readMeta([instagram], new Map([[name, metaJson([record])]]));
    expect(items.map(({ kind, text, createdAt }) => [kind, text, createdAt?.at])).toEqual([
      ['comment', 'Lövely', at * 1000],
    ]);
  });
});
