import { describe, expect, it } from 'vitest';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import type { Archive } from '../../archive/archive.ts';
import { formatInstant, instant } from '../../model/time.ts';
import { readAccount } from './account.ts';
import { countryOf } from './country.ts';

const profile = (place: string): string =>
  `First Name,Last Name,Maiden Name,Address,Birth Date,Geo Location\nAda,\u00c9xample,,,"Jan 31, 1992","${place}"\n`;

async function accountOf(over: Partial<Archive>, files: Readonly<Record<string, string>> = {}) {
  const archive = {
    ...memoryArchive(new Map(Object.entries({ 'Profile.csv': profile('Utrecht, Netherlands'), ...files }))),
    ...over,
  };
  return await readAccount(
    { index: 0, archive, recognition: { confidence: 1, layout: '2024 basic', format: 'csv' } },
    new AbortController().signal,
  );
}

async function exportedAt(
  over: Partial<Archive>,
  files?: Readonly<Record<string, string>>,
): Promise<string | null> {
  const { exportedAt: at } = await accountOf(over, files);
  return at === null ? null : formatInstant(at);
}

const written = (text: string): Partial<Archive> => ({
  entries: memoryArchive(new Map([['Profile.csv', profile('')]])).entries.map((entry) => ({
    ...entry,
    modifiedAt: instant(Date.parse(text)),
  })),
});

describe('the account', () => {
  it('is the folded name of the profile; birth date and country are suggested', async () => {
    const { key, name, suggests } = await accountOf({});
    expect([key, name, suggests.country]).toEqual(['ada example', 'Ada \u00c9xample', 'NL']);
    expect(suggests.birthDay).not.toBeNull();
  });

  it.each([
    ['Utrecht, Utrecht, Netherlands', 'NL'],
    ['Greater Munich Area, Germany', 'DE'],
    ['London, England, United Kingdom', 'GB'],
    ['Hong Kong SAR', 'HK'],
    ['Zurich, Switzerland', 'CH'],
    ['San Francisco Bay Area', null],
    ['', null],
  ])('lives, as "%s" says, in %s', (place, country) => {
    expect(countryOf(place)).toBe(country);
  });
});

describe('the day of the export', () => {
  it.each([
    'Complete_LinkedInDataExport_05-01-2026.zip',
    'Basic_LinkedInDataExport_05-01-2026.zip (1).zip',
    'LinkedInDataExport_05-01-2026',
  ])('stands in the name: %s', async (name) => {
    expect(await exportedAt({ name, form: 'folder' })).toBe('2026-05-01T00:00:00.000Z');
  });

  it('has the time of the youngest file, where that is of the same day', async () => {
    const name = 'Complete_LinkedInDataExport_05-01-2026.zip';
    expect(await exportedAt({ name, ...written('2026-05-01T12:00:00Z') })).toBe('2026-05-01T12:00:00.000Z');
    for (const other of ['2026-04-29T12:00:00Z', '2026-05-02T12:00:00Z', '2026-09-01T12:00:00Z']) {
      expect(await exportedAt({ name, ...written(other) })).toBe('2026-05-01T00:00:00.000Z');
    }
  });

  it('is that of the youngest file without such a name, else the newest date inside', async () => {
    expect(await exportedAt(written('2026-09-01T12:00:00Z'))).toBe('2026-09-01T12:00:00.000Z');
    const messages = 'FROM,TO,DATE,CONTENT\na,b,2025-08-01 09:00:00 UTC,x\na,b,2025-07-01 09:00:00 UTC,x\n';
    expect(await exportedAt({}, { 'messages.csv': messages })).toBe('2025-08-01T09:00:00.000Z');
  });
});
