import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildZip, writeSparseZip } from '../../tests/fixtures/zip/build-zip.ts';
import { readEntry, shownArchive } from '../../tests/fixtures/zip/read-archive.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './open-archive.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, data: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, data);
  return path;
}

async function opened(path: string): Promise<Archive> {
  const archive = await openArchive(path);
  if (!archive.ok) throw new Error(`not opened: ${archive.error.kind}`);
  return archive.value;
}

const tweets = { name: 'data/tweets.js', data: 'window.YTD.tweets.part0 = [ ]' };

describe('what is not an archive', () => {
  it.each<[string, string, string | Uint8Array, object]>([
    ['an empty file', 'x.zip', '', { kind: 'empty' }],
    [
      'a web page saved as zip',
      'x.zip',
      '\n<!DOCTYPE html><html><title>Sign in</title>',
      { kind: 'web-page' },
    ],
    ['a page behind a mark', 'x.zip', '\ufeff<html lang="en">', { kind: 'web-page' }],
    ['a page of the export', 'Your archive.html', '<html>', { kind: 'data-file' }],
    ['a file of the export', 'tweets.js', 'window.YTD.tweets.part0 = [ ]', { kind: 'data-file' }],
    [
      'a file of the export under another name',
      'tweets',
      'window.YTD.tweets.part0 = [ ]',
      { kind: 'data-file' },
    ],
    ['a JSON file', 'posts_1.JSON', '[]', { kind: 'data-file' }],
    ['a CSV file', 'Shares.csv', 'Date,ShareLink\n', { kind: 'data-file' }],
    ['a CSV file in UTF-16', 'Logins.csv', Buffer.from('\ufeffDate\t', 'utf16le'), { kind: 'data-file' }],
    ['a RAR', 'x.zip', 'Rar!\x1a\x07\x01\x00', { kind: 'other-archive', format: 'RAR' }],
    ['a 7z', 'x.7z', Buffer.from("7z\xbc\xaf'\x1c", 'latin1'), { kind: 'other-archive', format: '7z' }],
    ['a tar.gz', 'x.tgz', Buffer.from([0x1f, 0x8b, 8, 0]), { kind: 'other-archive', format: 'gzip' }],
    ['a tar', 'x.tar', `${'a'.padEnd(257, '\0')}ustar\x0000`, { kind: 'other-archive', format: 'tar' }],
    ['a PDF', 'x.zip', '%PDF-1.7', { kind: 'other-archive', format: 'PDF' }],
    ['a picture', 'x.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), { kind: 'not-a-zip' }],
    ['zeros of a download that never began', 'x.zip', Buffer.alloc(5000), { kind: 'not-a-zip' }],
    ['the first part of a split zip', 'x.z01', 'PK\x07\x08PK\x03\x04', { kind: 'split' }],
    ['a numbered part', 'x.zip.001', 'PK\x03\x04 and more', { kind: 'split' }],
    ['a later numbered part', 'x.zip.002', 'anything', { kind: 'split' }],
    ['a cut-off download', 'x.zip', 'PK\x03\x04 and more', { kind: 'truncated' }],
  ])('says what it is: %s', async (_what, name, data, error) => {
    expect(await openArchive(await put(name, data))).toEqual({ ok: false, error: { name, ...error } });
  });

  it.each([
    ['a path where nothing is', 'nothing.zip'],
    ['a path through a file', 'file/x.zip'],
    ['a name too long for any file', 'x'.repeat(300)],
    ['a path that no file can have', 'x\0.zip'],
  ])('says that it is missing: %s', async (_what, name) => {
    await put('file', 'x');
    expect(await openArchive(join(folder, name))).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });

  it('says that it is missing: no path at all', async () => {
    expect(await openArchive('')).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });

  it('does not wait for a device that gives no end', async () => {
    expect(await openArchive('/dev/zero')).toMatchObject({ ok: false });
  });

  it('says when it cannot be read, with the code of the system', async () => {
    const path = join(folder, 'x.zip');
    await symlink(path, path);
    const error = { kind: 'unreadable', name: 'x.zip', code: 'ELOOP' };
    expect(await openArchive(path)).toEqual({ ok: false, error });
  });
});

describe('an archive on disk', () => {
  it('opens under any name, and through a link that the person chose', async () => {
    const path = await put('archive (1).zip.part', buildZip({ entries: [tweets] }));
    await symlink(path, join(folder, 'link'));
    for (const chosen of [path, join(folder, 'link')]) {
      const archive = await opened(chosen);
      expect(await readEntry(archive.find('data/tweets.js'))).toMatchObject({
        text: tweets.data,
        error: null,
      });
      await archive.close();
    }
  });

  it('gives an error, not bytes, after it was closed', async () => {
    const archive = await opened(await put('x.zip', buildZip({ entries: [tweets] })));
    await archive.close();
    const entry = await readEntry(archive.find('data/tweets.js'));
    expect(entry).toMatchObject({ length: 0, error: { kind: 'unreadable' } });
  });

  it('reads files beyond 4 GB in a ZIP64 zip', async () => {
    const path = join(folder, 'large.zip');
    const video = { name: 'data/tweets_media/1.mp4', hole: 5 * 2 ** 30 };
    await writeSparseZip(path, {
      entries: [tweets, video, { ...tweets, name: 'data/like.js' }],
      zip64: 'full',
    });
    const archive = await opened(path);
    expect(archive.bytes).toBeGreaterThan(5 * 2 ** 30);
    expect(archive.find('data/tweets_media/1.mp4')?.size).toBe(5 * 2 ** 30);
    expect(await readEntry(archive.find('data/like.js'))).toMatchObject({ text: tweets.data, error: null });
    await archive.close();
  });

  it('reads files beyond 4 GB that macOS packed without ZIP64', async () => {
    const path = join(folder, 'large.zip');
    const videos = [0, 1, 2].map((i) => ({ name: `data/tweets_media/${i}.mp4`, hole: 3 * 2 ** 30 }));
    const last = { ...tweets, name: 'data/like.js' };
    await writeSparseZip(path, { entries: [tweets, ...videos, last], wrapped: true });
    const archive = await opened(path);
    expect(shownArchive(archive)).toMatchObject({ problems: [] });
    for (const name of ['data/tweets.js', 'data/like.js']) {
      expect(await readEntry(archive.find(name))).toMatchObject({ text: tweets.data, error: null });
    }
    await archive.close();
  });
});

describe('a folder', () => {
  async function putAll(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, data] of Object.entries(files)) {
      await mkdir(join(folder, 'export', name, '..'), { recursive: true });
      await writeFile(join(folder, 'export', name), data);
    }
  }

  it('is an archive like a zip', async () => {
    await putAll({
      't/data/tweets.js': 'tweets',
      't/b.html': 'page',
      't/.DS_Store': 'x',
      't/data/a/b/c.jpg': 'y',
    });
    const archive = await opened(join(folder, 'export'));
    expect(archive).toMatchObject({ form: 'folder', name: 'export', bytes: 12 });
    expect(shownArchive(archive)).toEqual({
      entries: ['b.html', 'data/tweets.js', 'data/a/b/c.jpg'],
      junk: [['.DS_Store', 'junk-macos']],
      problems: [],
    });
    expect(await readEntry(archive.find('data/tweets.js'))).toMatchObject({ text: 'tweets', error: null });
    expect(archive.find('b.html')?.modifiedAt).toBeGreaterThan(Date.UTC(2020, 0));
  });

  it('gives a large file in small chunks and stops when cancelled', async () => {
    await putAll({ 'a.js': 'x'.repeat(3_000_000), 'b.js': '' });
    const entry = (await opened(join(folder, 'export'))).find('a.js');
    const read = await readEntry(entry);
    expect(read).toMatchObject({ length: 3_000_000, error: null });
    expect(read.largestChunk).toBeLessThanOrEqual(1 << 20);
    const stop = new AbortController();
    let chunks = 0;
    for await (const _chunk of entry?.bytes(stop.signal) ?? []) {
      chunks++;
      stop.abort();
    }
    expect(chunks).toBe(1);
  });

  it('does not follow links out of it, nor round in circles', async () => {
    await putAll({ 'a.js': 'x' });
    await symlink(folder, join(folder, 'export/up'));
    await symlink('/etc/passwd', join(folder, 'export/passwd'));
    await symlink('nowhere', join(folder, 'export/broken'));
    expect(shownArchive(await opened(join(folder, 'export')))).toEqual({
      entries: ['a.js'],
      junk: [],
      problems: [
        ['broken', 'entry-link'],
        ['passwd', 'entry-link'],
        ['up', 'entry-link'],
      ],
    });
  });

  it('does not read through a link that took a file’s place after listing', async () => {
    await putAll({ 'a.js': 'x', 'b.js': 'y' });
    const archive = await opened(join(folder, 'export'));
    await rm(join(folder, 'export/a.js'));
    await symlink('/etc/passwd', join(folder, 'export/a.js'));
    expect(await readEntry(archive.find('a.js'))).toMatchObject({ length: 0, error: { kind: 'unreadable' } });
    await rm(join(folder, 'export/b.js'));
    expect(await readEntry(archive.find('b.js'))).toMatchObject({
      error: { kind: 'unreadable', code: 'ENOENT' },
    });
  });

  it('does not wait for pipes', async () => {
    await putAll({ 'a.js': 'x', 'b.js': 'y' });
    execFileSync('mkfifo', [join(folder, 'export/pipe')]);
    const archive = await opened(join(folder, 'export'));
    expect(shownArchive(archive).problems).toEqual([['pipe', 'entry-special']]);
    await rm(join(folder, 'export/a.js'));
    execFileSync('mkfifo', [join(folder, 'export/a.js')]);
    expect((await readEntry(archive.find('a.js'))).error).toEqual({ kind: 'unreadable', code: 'ENOTFILE' });
    expect(await openArchive(join(folder, 'export/pipe'))).toMatchObject({ error: { kind: 'not-a-zip' } });
  });

  it('has its own name, however the path to it is written', async () => {
    await putAll({ 'a.js': 'x' });
    for (const path of [`${folder}/export/`, `${folder}/export/../export/.`])
      expect((await opened(path)).name).toBe('export');
  });

  it('is empty when it holds nothing but folders and junk', async () => {
    await putAll({ 'x/.DS_Store': '' });
    await mkdir(join(folder, 'export/y/z'), { recursive: true });
    expect(await openArchive(join(folder, 'export'))).toEqual({
      ok: false,
      error: { kind: 'empty', name: 'export' },
    });
  });
});
