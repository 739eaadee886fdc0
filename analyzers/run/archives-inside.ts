import type { Archive, Entry } from '../archive/archive.ts';
import type { EntryPath } from '../model/item.ts';
import type { Platform } from '../platforms/platform.ts';

/** Only what proves an archive counts here: folders of one export look a little like those of another. */
const sure = 0.95;
/** A folder of downloads has more; an export has fewer. */
const mostFolders = 64;

/** Platforms whose archives lie in folders of this one: a folder of downloads with the unpacked archives of two platforms. */
export async function platformsInside(
  archive: Archive,
  platforms: readonly Platform[],
): Promise<readonly Platform[]> {
  const found = new Set<Platform>();
  for (const folder of topFolders(archive)) {
    let surest: { readonly platform: Platform; readonly confidence: number } | null = null;
    for (const platform of platforms) {
      const confidence = (await platform.recognise(folder))?.confidence ?? 0;
      if (confidence >= sure && confidence > (surest?.confidence ?? 0)) surest = { platform, confidence };
    }
    if (surest !== null) found.add(surest.platform);
  }
  return [...found];
}

function topFolders(archive: Archive): readonly Archive[] {
  const folders = new Map<string, Entry[]>();
  for (const entry of archive.entries) {
    const at = entry.path.indexOf('/');
    if (at === -1) continue;
    const name = entry.path.slice(0, at);
    const entries = folders.get(name) ?? [];
    folders.set(name, entries);
    entries.push({
      path: entry.path.slice(at + 1) as EntryPath,
      size: entry.size,
      modifiedAt: entry.modifiedAt,
      bytes: (signal) => entry.bytes(signal),
    });
  }
  if (folders.size > mostFolders) return [];
  return [...folders].map(([name, entries]) => {
    const byPath = new Map<string, Entry>(entries.map((entry) => [entry.path, entry]));
    return {
      name,
      form: archive.form,
      bytes: archive.bytes,
      entries,
      junk: [],
      problems: [],
      find: (path) => byPath.get(path),
      close: () => archive.close(),
    };
  });
}
