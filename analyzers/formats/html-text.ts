const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** X escapes these three and nothing else: `&quot;` is what the person wrote. Once: `&amp;lt;` becomes `&lt;`. */
export function unescapeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity) : text;
}

/** The text of a lone link, as in a tweet's `source`: `<a href="...">Twitter Web App</a>`. Null for anything else. */
export function anchorText(html: string): string | null {
  const match = /^<a\b[^>]*>([^<]*)<\/a>$/.exec(html.trim());
  return match?.[1] === undefined ? null : unescapeEntities(match[1]);
}
