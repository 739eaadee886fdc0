import { extname, join } from 'node:path';

/** Our pages live at app://trained-on-me/: an own scheme, because a hardened build may not load file: URLs. */
export const pageScheme = 'app';
export const pageHost = 'trained-on-me';

export type PageName = 'index.html' | 'print.html';

export function pageUrl(page: PageName): string {
  return `${pageScheme}://${pageHost}/${page}`;
}

export function isPageUrl(url: string): boolean {
  return url.startsWith(`${pageScheme}://${pageHost}/`);
}

/** What the build writes: letters, digits, `_`, `-`, `.`; never a leading dot, so `..` cannot pass in any spelling. */
const segment = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/**
 * The built file that a URL stands for: an absolute path below `folder`, or null for whatever else was asked. Percent
 * signs are refused instead of decoded, for no file of ours needs one.
 */
export function rendererFile(folder: string, url: string): string | null {
  if (!isPageUrl(url)) return null;
  const [path = ''] = url.slice(`${pageScheme}://${pageHost}/`.length).split(/[?#]/);
  const segments = path.split('/');
  return segments.every((name) => segment.test(name)) ? join(folder, ...segments) : null;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Null for a kind of file that the build has no business to write. */
export function contentType(path: string): string | null {
  return types[extname(path).toLowerCase()] ?? null;
}
