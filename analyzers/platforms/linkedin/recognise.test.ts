import { describe, expect, it } from 'vitest';
import { linkedinArchive } from '../../../tests/fixtures/linkedin/archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { csvFiles, csvKey } from './file-names.ts';
import { recognise } from './recognise.ts';

const recognised = (files: Record<string, string>) =>
  recognise(memoryArchive(new Map(Object.entries(files))));

describe('recognise', () => {
  it.each(['2015', '2018', '2021', '2024', '2026'] as const)('knows an export of %s', async (era) => {
    const found = await recognise(memoryArchive(linkedinArchive({ era }).files));
    expect(found).toEqual({ confidence: 1, layout: `${era} complete`, format: 'csv' });
  });

  it.each(['2018', '2021', '2024', '2026'] as const)('knows the small export of %s', async (era) => {
    const found = await recognise(memoryArchive(linkedinArchive({ era, complete: false }).files));
    expect(found?.layout).toMatch(/^20\d\d basic$/);
  });

  it('knows one whose lines end in CR, and one in a folder of a folder', async () => {
    const files = linkedinArchive().files;
    const lone = new Map([...files].map(([path, text]) => [path, String(text).replace(/\r?\n/g, '\r')]));
    const nested = new Map([...files].map(([path, text]) => [`my data/old/${path}`, text]));
    expect((await recognise(memoryArchive(lone)))?.confidence).toBe(1);
    expect((await recognise(memoryArchive(nested)))?.confidence).toBe(1);
  });

  it("takes the name of the zip for a sign where files have LinkedIn's names, and for nothing else", async () => {
    const named = (path: string) => ({
      ...memoryArchive(new Map([[path, 'Name\nBees\n']])),
      name: 'Basic_LinkedInDataExport_05-01-2026.zip',
    });
    expect((await recognise(named('Skills.csv')))?.confidence).toBe(0.9);
    expect(await recognise(named('holiday.csv'))).toBeNull();
  });

  it.each([
    ['Shares.csv', 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n'],
    ['Connections.csv', 'Notes:\n"Some text"\n\nFirst Name,Last Name,URL,Connected On\n'],
    ['Comments_12345678.csv', 'Date,Link,Message\n,https://www.linkedin.com/feed/update/x,hi\n'],
  ])('takes a hand-picked %s', async (path, content) => {
    expect((await recognised({ [path]: content }))?.format).toBe('csv');
  });

  it('leaves files of the same names of another site alone', async () => {
    const files = {
      'Comments.csv': 'Date,Link,Message\n2024-01-01,https://example.org,hi\n',
      'Reactions.csv': 'id,type\n1,like\n',
      'Shares.csv': 'symbol,count\nA,1\n',
      'messages.csv': 'From,To,Date,Subject,Content,Folder\na,b,2020,hi,hi,INBOX\n',
      'Skills.csv': 'Name\nx\n',
      'Connections.csv': 'id,First Name,Last Name,Since\n1,a,b,2020\n',
      'Profile.csv': 'First Name,Last Name,Score\na,b,1\n',
      'Invitations.csv': 'From,To,Sent At,Direction\na,b,c,d\n',
    };
    expect(await recognised(files)).toBeNull();
  });
});

describe('file names', () => {
  it.each([
    ['Rich_Media.csv', 'richmedia'],
    ['Email Addresses.csv', 'emailaddresses'],
    ['Comments_12345678.csv', 'comments'],
    ['Jobs/Job Applications_2.csv', 'jobapplications'],
    ['Receipts_v2.csv', 'receiptsv2'],
    ['a.html', null],
  ])('%s is known as %s', (path, key) => {
    expect(csvKey(path)).toBe(key);
    if (key !== null) expect(csvFiles(key).test(path)).toBe(true);
  });

  it.each(['guide_messages.csv', 'learning_role_play_messages.csv', 'coach_messages.csv'])(
    'are compared whole: %s is not messages.csv',
    (path) => {
      expect(csvFiles('messages').test(path)).toBe(false);
    },
  );
});
