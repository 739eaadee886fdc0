import { Parser } from 'htmlparser2';

export interface HtmlWords {
  /** The words of the page in order, a line a paragraph; nothing of scripts, styles and the head. */
  readonly text: string;
  readonly title: string | null;
  /** Address of the link inside the heading. */
  readonly headingLink: string | null;
  /** Words of `<p class="created">` and `<p class="published">`. */
  readonly created: string | null;
  readonly published: string | null;
}

const silent: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);
const lines: ReadonlySet<string> = new Set([
  'p',
  'br',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'pre',
]);

/** The words of a page of an archive. Nothing in it is run or fetched. */
export function htmlWords(html: string): HtmlWords {
  const pieces: string[] = [];
  const named = new Map<string, string>();
  let headingLink: string | null = null;
  let inside: string | null = null;
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        if (lines.has(name)) pieces.push('\n');
        if (name === 'h1') inside = 'h1';
        if (name === 'p' && /^(?:created|published)$/.test(attributes.class ?? '')) {
          inside = attributes.class ?? null;
        }
        if (name === 'a' && inside === 'h1') headingLink ??= attributes.href ?? null;
      },
      ontext(text) {
        if (inside !== null) named.set(inside, (named.get(inside) ?? '') + text);
        else if (!open.some((name) => silent.has(name))) pieces.push(text);
      },
      onclosetag(name) {
        open.splice(open.lastIndexOf(name), 1);
        if (name === 'h1' || name === 'p') inside = null;
        if (lines.has(name)) pieces.push('\n');
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  const found = (key: string): string | null => named.get(key)?.trim() || null;
  return {
    text: pieces
      .join('')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n[\s]*/g, '\n')
      .trim(),
    title: found('h1'),
    headingLink,
    created: found('created'),
    published: found('published'),
  };
}
