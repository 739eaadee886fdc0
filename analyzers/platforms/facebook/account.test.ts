import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import { facebookPages } from '../../../tests/fixtures/facebook/html-archive.ts';
import { envelope } from '../../../tests/fixtures/facebook/json.ts';
import { metaJson } from '../../../tests/fixtures/meta/meta-json.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { formatDay } from '../../model/time.ts';
import { readAccount } from './account.ts';

const signal = new AbortController().signal;
const profilePath = 'personal_information/profile_information/profile_information.json';
const settingsPath = 'preferences/preferences/privacy_settings.json';

function accountOf(files: ReadonlyMap<string, string | Uint8Array>, name = 'synthetic.zip') {
  const recognition = { confidence: 1, layout: 'V3', format: 'json' } as const;
  return readAccount({ index: 0, archive: { ...memoryArchive(files), name }, recognition }, signal);
}

const ofProfile = (profile: object) => accountOf(new Map([[profilePath, metaJson({ profile_v2: profile })]]));

describe('the account', () => {
  it('is told by its user name in lower case, with what the export suggests of the person', async () => {
    const { suggests, ...account } = await accountOf(facebookArchive().files);
    expect(account).toMatchObject({ key: 'ada.example', id: null, name: 'Ada Éxample', history: 'absent' });
    expect(suggests).toMatchObject({ country: 'NL', defaultAudience: 'limited' });
    expect(suggests.birthDay === null ? null : formatDay(suggests.birthDay)).toBe('1990-01-31');
  });

  it.each([
    [
      'its number, where the address tells it',
      { profile_uri: 'https://www.facebook.com/profile.php?id=1000123' },
      '1000123',
    ],
    ['the name in the address', { profile_uri: 'https://www.facebook.com/ada.example' }, 'ada.example'],
    ['nothing that is told', { name: { full_name: 'Ada Éxample' } }, 'unknown'],
  ])('is told by %s', async (_, profile, key) => {
    expect((await ofProfile(profile)).key).toBe(key);
  });

  it('is told by pages as well', async () => {
    const account = await accountOf(facebookPages().builder.files);
    expect(account).toMatchObject({ key: 'ada.example', name: 'Ada Éxample' });
  });

  it('tells the day of the export by the newest request of a download', async () => {
    const path = 'your_facebook_activity/other_activity/your_information_download_requests.json';
    const requests = [envelope(1_700_000_000, []), envelope(1_750_000_000, []), envelope(1_600_000_000, [])];
    const { exportedAt } = await accountOf(new Map([[path, metaJson(requests)]]));
    expect(exportedAt).toBe(1_750_000_000_000);
  });

  it.each([
    ['2026-09-02', Date.UTC(2026, 8, 2)],
    // Day and month in an order that nothing tells.
    ['12-4-2025', null],
  ])('tells the day of the export by the name of the zip, where no request does: %s', async (day, at) => {
    const { exportedAt } = await accountOf(new Map(), `facebook-ada.example-${day}-AbCdEfGh.zip`);
    expect(exportedAt).toBe(at);
  });

  it.each([
    ['Public', 'public'],
    ['Friends', 'limited'],
    ['Only me', 'limited'],
    ['Amigos de amigos', 'limited'],
    ['公開', 'public'],
    ['Friends except…', 'limited'],
    ['Xal', undefined],
  ])('suggests for "%s" of the next post: %s', async (value, expected) => {
    const settings = envelope(null, [
      {
        label: 'Settings',
        dict: [
          { label: 'Qe?', value },
          { label: 'Qu?', value: 'Public' },
        ],
      },
    ]);
    const { suggests } = await accountOf(new Map([[settingsPath, metaJson(settings)]]));
    expect(suggests.defaultAudience).toBe(expected);
  });
});
