import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentType, pageUrl, rendererFile } from './renderer-file.ts';

const folder = join(sep, 'app', 'renderer');

describe('app:// serves', () => {
  it.each([
    ['the page', pageUrl('index.html'), join(folder, 'index.html')],
    ['a bundle', 'app://trained-on-me/assets/index-B_x-9.js', join(folder, 'assets', 'index-B_x-9.js')],
    ['the page with a place in it', 'app://trained-on-me/index.html?a=1#items', join(folder, 'index.html')],
  ])('%s', (_what, url, path) => {
    expect(rendererFile(folder, url)).toBe(path);
  });
});

describe('app:// refuses', () => {
  it.each([
    ['another host', 'app://elsewhere/index.html'],
    ['a host that begins like ours', 'app://trained-on-me.example/index.html'],
    ['a name and password', 'app://me:secret@trained-on-me/index.html'],
    ['another scheme', 'file://trained-on-me/index.html'],
    ['the folder itself', 'app://trained-on-me/'],
    ['a folder', 'app://trained-on-me/assets/'],
    ['the folder above', 'app://trained-on-me/../package.json'],
    ['the folder above, further down', 'app://trained-on-me/assets/../../main/index.js'],
    ['the folder above, encoded', 'app://trained-on-me/%2e%2e/package.json'],
    ['the folder above, encoded in part', 'app://trained-on-me/.%2E/package.json'],
    ['the folder above, encoded twice', 'app://trained-on-me/%252e%252e/package.json'],
    ['an encoded slash', 'app://trained-on-me/..%2fpackage.json'],
    ['an encoded backslash', 'app://trained-on-me/..%5cpackage.json'],
    ['a backslash', 'app://trained-on-me/..\\package.json'],
    ['a drive', 'app://trained-on-me/C:/Windows/win.ini'],
    ['an absolute path', 'app://trained-on-me//etc/passwd'],
    ['a NUL', 'app://trained-on-me/index.html\0.js'],
    ['an encoded NUL', 'app://trained-on-me/index.html%00.js'],
    ['a hidden file', 'app://trained-on-me/.app-stamp'],
  ])('%s', (_what, url) => {
    expect(rendererFile(folder, url)).toBeNull();
  });

  it('whatever would lie outside the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', '%2e', '%2F', '%5C', ':', '~', 'assets', 'index.html', '\0'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = rendererFile(folder, `app://trained-on-me/${pieces.join('')}`);
        expect(path === null || path.startsWith(folder + sep)).toBe(true);
        expect(path?.includes('..') === true && path.split(sep).includes('..')).toBe(false);
      }),
    );
  });
});

it('gives no type to a file that the build never writes', () => {
  expect(contentType('/app/renderer/a.js')).toBe('text/javascript; charset=utf-8');
  expect(contentType('/app/renderer/a.node')).toBeNull();
  expect(contentType('/app/renderer/a')).toBeNull();
});
