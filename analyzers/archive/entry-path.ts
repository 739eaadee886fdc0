import type { EntryPath } from '../model/item.ts';

/** Longer names are refused: no export has them, and a directory full of them is an attack on memory. */
export const maxNameLength = 4096;

const nonAscii = /[\u0080-\uffff]/;

/**
 * A name as the archive spells it to a path inside the archive: forward slashes, no drive, no leading slash, no `.` or
 * empty segment, NFC. Null for a name that climbs (`..`), carries NUL, says nothing or is too long.
 */
export function entryPath(name: string): EntryPath | null {
  if (name.length > maxNameLength || name.includes('\0')) return null;
  const slashed = name.includes('\\') ? name.replaceAll('\\', '/') : name;
  // Nearly every name is plain; taking it apart would double the time that listing takes.
  const plain = isPlain(slashed) ? slashed : joined(slashed);
  if (plain === null || plain === '') return null;
  return (nonAscii.test(plain) ? plain.normalize('NFC') : plain) as EntryPath;
}

function isPlain(name: string): boolean {
  return name.charCodeAt(0) !== 46 && name.charCodeAt(0) !== 47 && !oddSegment.test(name);
}

/** An empty or dotted segment, a slash at the end, a drive letter. */
const oddSegment = /\/(?:\/|\.\.?(?:\/|$)|$)|^[A-Za-z]:/;

function joined(name: string): string | null {
  const segments = name.replace(/^[A-Za-z]:/, '').split('/');
  if (segments.includes('..')) return null;
  return segments.filter((segment) => segment !== '' && segment !== '.').join('/');
}

/** What can be shown of a name that `entryPath` refuses: short, without NUL, `..` made harmless. Null: nothing left. */
export function shownName(name: string): EntryPath | null {
  const cut = name.slice(0, 200).replaceAll('\0', '').replaceAll('\\', '/');
  const segments = cut.replace(/^[A-Za-z]:/, '').split('/');
  const shown = segments
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => (segment === '..' ? '(..)' : segment))
    .join('/');
  return shown === '' ? null : (shown.normalize('NFC') as EntryPath);
}
