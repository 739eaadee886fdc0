import { describe, expect, it } from 'vitest';
import { anchorText, unescapeEntities } from './html-text.ts';

describe('escaped text', () => {
  it.each([
    ['bees &amp; hives &lt;3 &gt;', 'bees & hives <3 >'],
    ['&amp;lt;', '&lt;'],
    ['&quot;&#39;&nbsp;', '&quot;&#39;&nbsp;'],
    ['plain', 'plain'],
    ['&AMP; &amp', '&AMP; &amp'],
  ])('turns %s into %s', (escaped, text) => {
    expect(unescapeEntities(escaped)).toBe(text);
  });

  it('takes the words out of a link', () => {
    expect(anchorText('<a href="https://example.org" rel="nofollow">Bees &amp; Co</a>')).toBe('Bees & Co');
    expect(anchorText('<a href="x"></a>')).toBe('');
  });

  it.each(['', 'Bees', '<b>Bees</b>', '<a href="x">Bees', '<abbr>x</abbr>'])('gives null for %j', (html) => {
    expect(anchorText(html)).toBeNull();
  });
});
