/**
 * Paths of CSV files by their keys: base name without spaces, `_` and `-`, in any case and folder, with the member id
 * (`Comments_12345678.csv`), a chunk number (`_1`) or a browser's ` (1)` behind it (formats/linkedin.md section 2).
 * The whole base name counts: `guide_messages.csv` is not `messages.csv`.
 */
export function csvFiles(...keys: readonly string[]): RegExp {
  const names = keys.map((key) => [...key].join('[ _-]*')).join('|');
  return new RegExp(`(?:^|/)(?:${names})(?:_\\d+)*(?: ?\\(\\d+\\))?\\.csv$`, 'i');
}

/** The key of one path, null for what is no CSV file. */
export function csvKey(path: string): string | null {
  const name = /([^/]+)\.csv$/i.exec(path)?.[1];
  if (name === undefined) return null;
  return name
    .replace(/ ?\(\d+\)$/, '')
    .replace(/(?:_\d+)+$/, '')
    .toLowerCase()
    .replace(/[ _-]+/g, '');
}

/** What only the large export has. */
export const publishedFiles = csvFiles('shares', 'comments', 'reactions', 'likes');
