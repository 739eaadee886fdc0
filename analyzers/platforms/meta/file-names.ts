/** Names of data files. Folders and files are English in every language; roots change by year, so tails are matched. */

/**
 * The JSON and HTML files with this tail: `dataFiles('posts/your_posts')` takes `…/posts/your_posts.json`,
 * `your_posts_1.json`, `your_posts_1.html`, and `your_posts/0.html`, in which a long page goes on. `tail` is part of a
 * regular expression; write an apostrophe as `_`, and match paths after `foldName`.
 */
export function dataFiles(...tails: readonly string[]): RegExp {
  return new RegExp(`(?:^|/)(?:${tails.join('|')})(?:_\\d+)?(?:\\.json|\\.html?|/\\d+\\.html?)$`);
}

/** Unpackers turn the apostrophe of `who_you've_followed` into `_` or `’`: all are one name. */
export function foldName(path: string): string {
  return path.includes("'") || path.includes('’') ? path.replace(/['’]/g, '_') : path;
}

/** The JSON files that would say the same as this page: `posts_1.json` for `posts_1.html` and `posts_1/0.html`. */
export function twinsOf(page: string): readonly string[] {
  const stem = /^(.*?)(?:\/\d+)?\.html?$/.exec(page)?.[1];
  if (stem === undefined) return [];
  const whole = /^(.*)\.html?$/.exec(page)?.[1] ?? stem;
  return [...new Set([stem, whole])].map((each) => `${each}.json`);
}

export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** The last part of a path or address, without query; what makes a picture the same in two folders. */
export function baseName(path: string): string {
  const plain = path.replace(/[?#].*$/s, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}
