import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import type { HtmlEra } from '../../../tests/fixtures/facebook/html.ts';
import { line, page, postBlock } from '../../../tests/fixtures/facebook/html.ts';
import { facebookPages } from '../../../tests/fixtures/facebook/html-archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { audienceLabel } from '../../../tests/fixtures/meta/truth.ts';
import type { Item } from '../../model/item.ts';
import { formatPartialDate } from '../../model/time.ts';
import { facebook } from './index.ts';

const eras: readonly HtmlEra[] = ['2019', '2023', '2025'];

/** What must be the same: id, author, audience, the minute, the words, how many files. */
function shownOf({ id, by, subject, shownTo, createdAt, text, media }: Item): string {
  const minute = createdAt === null ? '-' : formatPartialDate({ ...createdAt, precision: 'minute' });
  const found = media.filter(({ entry }) => entry !== null).length;
  return `${id} ${subject} ${by} ${audienceLabel(shownTo)} ${minute} ${text ?? '-'} ${found}/${media.length}`;
}

/** The files of an export in JSON that stand as pages in the other. */
function jsonOf(era: HtmlEra, language: 'en' | 'de') {
  const { builder, layout } = facebookPages({ era, language });
  const { files } = facebookArchive({ layout, language });
  const stems = new Set([...builder.files.keys()].map((path) => path.replace(/\.html$/, '')));
  return new Map([...files].filter(([path]) => stems.has(path.replace(/\.json$/, ''))));
}

/** Where pages say less, or say it otherwise: FORMAT.md. */
function isSaidOtherwise({ kind, subject, media, text }: Item): boolean {
  // The profile: labels in the account's language, fewer fields in the fixture.
  if (kind === 'profile') return true;
  // A comment's picture and the group stand in JSON only, and so does who wrote a comment under a photo.
  return kind === 'comment' && (media.length > 0 || subject === 'group-post' || text === null);
}

describe('an export as pages', () => {
  it.each(eras.flatMap((era) => (['en', 'de'] as const).map((language) => [era, language] as const)))(
    'gives the same items as JSON, with the same ids: %s, %s',
    async (era, language) => {
      const { builder } = facebookPages({ era, language });
      const pages = await readMeta([facebook], builder.files);
      const json = await readMeta([facebook], jsonOf(era, language));
      const compared = (items: readonly Item[]): readonly string[] =>
        items
          .filter((item) => !isSaidOtherwise(item))
          .map(shownOf)
          .sort();
      expect(compared(pages.items)).toEqual(compared(json.items));
      expect(pages.items.length).toBeGreaterThan(30);
    },
  );

  it.each(eras)('accounts for every file and record: %s', async (era) => {
    const { truth, files } = facebookPages({ era }).builder;
    const [coverage] = (await readMeta([facebook], files)).coverage;
    expect(coverage?.notUnderstood).toEqual([]);
    expect(coverage?.failed).toEqual([]);
    expect([...(coverage?.read ?? [])].sort()).toEqual([...truth.read].sort());
    expect([...(coverage?.media ?? [])].sort()).toEqual([...truth.media].sort());
    expect(coverage?.records).toEqual({ read: truth.records, failed: 0 });
  });

  it('tells the account, the birth date and the names', async () => {
    const run = await readMeta([facebook], facebookPages().builder.files);
    expect(run.accounts[0]?.account).toMatchObject({ key: 'ada.example', name: 'Ada Éxample' });
    expect(run.items.filter(({ kind, by }) => kind === 'message' && by === 'self')).toHaveLength(1);
    expect(
      run.items.find(({ kind, subject }) => kind === 'profile' && subject === 'contact-data')?.text,
    ).toBe('ada@synthetic.example');
  });

  it('beside its JSON is set aside, and read where JSON is missing', async () => {
    const pages = facebookPages().builder.files;
    const json = jsonOf('2025', 'en');
    const both = await readMeta([facebook], new Map([...pages, ...json]));
    const alone = await readMeta([facebook], json);
    expect(both.items.map(({ id }) => id).sort()).toEqual(alone.items.map(({ id }) => id).sort());
    expect(both.coverage[0]?.setAside.map(({ reason }) => reason.code)).toContain('page-with-json-twin');
  });

  it('without a zone keeps the day alone', async () => {
    const files = new Map([...facebookPages().builder.files].filter(([path]) => !path.includes('timezone')));
    const run = await readMeta([facebook], files);
    const dated = run.items.flatMap(({ createdAt, kind }) => (kind === 'post' ? (createdAt ?? []) : []));
    expect(new Set(dated.map(({ precision }) => precision))).toEqual(new Set(['day']));
  });

  it('without a zone counts each of several with the same words on one day', async () => {
    const files = new Map([...facebookPages().builder.files].filter(([path]) => !path.includes('timezone')));
    const style = { era: '2025', language: 'en', east: 480 } as const;
    const noon = Date.UTC(2024, 2, 1, 4) / 1000;
    const post = (at: number) => postBlock({ at, title: '', text: 'Synthetic: bees!' }, style);
    const said = (at: number) => ({ title: 'Ada commented.', at, body: [line('Synthetic: honey!')] });
    const put = (file: string, blocks: Parameters<typeof page>[1]): void => {
      const path = [...files.keys()].find((each) => each.endsWith(file));
      files.set(path ?? 'none', page('Synthetic', blocks, style));
    };
    put('your_posts__check_ins__photos_and_videos_1.html', [post(noon), post(noon + 60), post(noon + 3600)]);
    put('comments.html', [said(noon), said(noon + 60)]);
    const { items } = await readMeta([facebook], files);
    expect(items.filter(({ text }) => text === 'Synthetic: bees!')).toHaveLength(3);
    expect(items.filter(({ text }) => text === 'Synthetic: honey!')).toHaveLength(2);
  });
});
