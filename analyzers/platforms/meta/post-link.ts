/**
 * Links that are shared carry a suffix of 28 characters behind the 11 of the post (formats/instagram.md section 5.8), and
 * what the app adds to follow who opened them: without both it is the same post.
 */
export function postLink(href: string): string {
  const plain = href.trim().replace(/[?#].*$/s, '');
  return plain.replace(
    /^(https:\/\/(?:www\.)?instagram\.com\/(?:p|reel|tv)\/[\w-]{11})[\w-]{28}(?=\/|$)/,
    '$1',
  );
}
