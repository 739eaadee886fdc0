import type { EntryPath } from '../../model/item.ts';

/**
 * Data files by their names, as JSON or page: in `json/` or `html/`, or bare where somebody hands over that folder itself. A
 * browser's ` (1)` may stand behind the name.
 */
export function dataFiles(...names: readonly string[]): RegExp {
  return new RegExp(`(?:^|/)(?:json/|html/)?(?:${names.join('|')})(?: ?\\(\\d+\\))?\\.(?:json|html?)$`, 'i');
}

/** Conversations: one file, or a list of people with a page for each. */
export function conversationFiles(name: string): RegExp {
  return new RegExp(`(?:^|/)${name}(?:(?: ?\\(\\d+\\))?\\.(?:json|html?)|/[^/]+\\.html?)$`, 'i');
}

/**
 * The JSON file that says the same as this page: `json/account.json` for `html/account.html`, `account.json` for a page that somebody
 * put beside it.
 */
export function twinsOf(page: EntryPath): readonly string[] {
  const conversation = /^(.*?)(?:html\/)?(chat_history|snap_history)\/[^/]+\.html?$/i.exec(page);
  const [, folder, name] = conversation ?? /^(.*?)(?:html\/)?([^/]+?)\.html?$/i.exec(page) ?? [];
  return folder === undefined || name === undefined
    ? []
    : [`${folder}json/${name}.json`, `${folder}${name}.json`];
}

export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** The user name or id of a page that holds one conversation; null for every other file. */
export function conversationOf(path: string): string | null {
  return /(?:^|\/)(?:chat_history|snap_history)\/(?:subpage_)?([^/]+)\.html?$/i.exec(path)?.[1] ?? null;
}

/** Name of the data file without folder and ending: `chat_history` also for a page of one conversation. */
export function dataName(path: string): string {
  const inFolder = /(?:^|\/)(chat_history|snap_history)\/[^/]+\.html?$/i.exec(path)?.[1];
  const name = inFolder ?? baseName(path).replace(/\.\w+$/, '');
  return name.replace(/ ?\(\d+\)$/, '').toLowerCase();
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `<day>_<uuid>-main.jpg` and its `-overlay.png`. */
export const memoryFile = /(?:^|\/)memories\/(\d{4}-\d{2}-\d{2})_([^/]+)-main\.(\w+)$/i;

/** Folders of media, which later parts of an export hold alone. */
export const mediaFolder =
  /(?:^|\/)(?:memories|chat_media|shared_?story|html\/(?:MyAI|CustomSounds|shared_?story))\/[^/]/i;
