import { describe, expect, it } from 'vitest';
import { type InstagramArchiveOptions, instagramArchive } from '../../../tests/fixtures/instagram/archive.ts';
import { exportedAt } from '../../../tests/fixtures/instagram/options.ts';
import { metaJson } from '../../../tests/fixtures/meta/meta-json.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import type { AccountFacts } from '../../model/account.ts';
import { readAccount } from './account.ts';

const recognition = { confidence: 1, layout: 'activity-media', format: 'json' } as const;

function facts(
  files: ReadonlyMap<string, string | Uint8Array>,
  name = 'synthetic.zip',
): Promise<AccountFacts> {
  const archive = { ...memoryArchive(files), name };
  return readAccount({ index: 0, archive, recognition }, new AbortController().signal);
}

const of = (options: InstagramArchiveOptions): Promise<AccountFacts> =>
  facts(instagramArchive(options).files);
const personal = 'personal_information/personal_information/';
const profileWith = (cells: Readonly<Record<string, string>>): [string, string] => [
  `${personal}personal_information.json`,
  metaJson({
    profile_user: [
      {
        string_map_data: Object.fromEntries(
          Object.entries(cells).map(([label, value]) => [label, { value, timestamp: 0 }]),
        ),
      },
    ],
  }),
];

describe('the account of an export', () => {
  it('was exported on the day in the name of its zip, where no request in it tells', async () => {
    const files = new Map([profileWith({ Username: 'ada.synthetic' })]);
    const { exportedAt: day } = await facts(files, 'instagram-ada.synthetic-2025-03-04-AbCdEfGh.zip');
    expect(day).toBe(Date.UTC(2025, 2, 4));
  });

  it.each(['en', 'de', 'tr'] as const)(
    'is told by the profile, in the language of the account: %s',
    async (language) => {
      expect(await of({ language, closed: true })).toMatchObject({
        platform: 'instagram',
        key: 'ada.synthetic',
        id: null,
        name: 'ada.synthetic',
        stated: { closed: true, at: exportedAt * 1000 },
        exportedAt: exportedAt * 1000,
        suggests: { birthDay: Date.UTC(1990, 0, 31) / 86_400_000, country: 'DE' },
      });
    },
  );

  it.each([
    ['True', true],
    ['Doğru', true],
    ['wahr', true],
    ['False', false],
    ['いいえ', false],
    ['perhaps', null],
    ['', null],
  ])('says %j of its privacy: %s', async (word, closed) => {
    const { stated } = await facts(new Map([profileWith({ Username: 'ada', 'Private Account': word })]));
    expect(stated?.closed ?? null).toBe(closed);
  });

  it('cannot be private as a professional one', async () => {
    const business = metaJson({
      profile_business: [{ string_map_data: { Objective: { value: 'Sell honey' } } }],
    });
    const files = new Map([
      profileWith({ Username: 'ada', 'Private Account': 'True' }),
      [`${personal}professional_information.json`, business],
    ]);
    expect((await facts(files)).stated?.closed).toBe(false);
  });

  it('with an empty file on business is none', async () => {
    expect((await of({ closed: true })).stated?.closed).toBe(true);
  });

  it('goes by the name of the zip where no file tells it', async () => {
    const files = new Map([['media/posts/202405/1_n.jpg', 'x']]);
    const named = await facts(files, 'instagram-ada.synthetic-2026-07-01-Ab12Cd34.zip');
    expect([named.key, (await facts(files)).key]).toEqual(['ada.synthetic', 'unknown']);
  });

  it.each([
    ['string_map_data', { string_map_data: { Time: { href: '', value: '', timestamp: 1_690_000_000 } } }],
    ['string_list_data', { string_list_data: [{ timestamp: 1_690_000_000 }] }],
    ['label_values', { timestamp: 1_690_000_000, label_values: [] }],
  ])('has its history in any dialect: %s', async (_, record) => {
    const history = {
      account_history_account_privacy_history: [{ title: 'Gizli Hesaba Geçiş Yapıldı', ...record }],
    };
    const files = new Map([
      profileWith({ Username: 'ada', 'Private Account': 'True' }),
      [
        'security_and_login_information/login_and_profile_creation/profile_privacy_changes.json',
        metaJson(history),
      ],
    ]);
    expect(await facts(files)).toMatchObject({
      history: 'present',
      switches: [{ at: 1_690_000_000_000, to: 'closed' }],
    });
  });

  it('tells a missing history from an empty one', async () => {
    expect([(await of({})).history, (await of({ switches: [] })).history]).toEqual(['absent', 'empty']);
  });

  it('suggests no birth date where Instagram put a placeholder', async () => {
    const files = new Map([profileWith({ Username: 'ada', 'Date of birth': '1919-01-01' })]);
    expect((await facts(files)).suggests.birthDay).toBeNull();
  });
});
