import { type Reason, reason } from '../model/reason.ts';

const macOs = reason('junk-macos');
const system = reason('junk-system');

const systemNames: ReadonlySet<string> = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini']);

/**
 * Files that operating systems leave behind and no platform ever writes, with the reason; null for everything else.
 * `__MACOSX/` and `._name` hold resource forks that macOS adds when it packs a folder.
 */
export function junkReason(path: string): Reason | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const first = name.charCodeAt(0);
  if (first === 46 && (name.startsWith('._') || name === '.DS_Store')) return macOs;
  if (path.startsWith('__MACOSX/') || path.includes('/__MACOSX/')) return macOs;
  // 'T', 't', 'e', 'E', 'd', 'D': lower-casing 100,000 names would be most of this function's time.
  const mayBeSystem = (first | 32) === 116 || (first | 32) === 101 || (first | 32) === 100;
  return mayBeSystem && systemNames.has(name.toLowerCase()) ? system : null;
}
