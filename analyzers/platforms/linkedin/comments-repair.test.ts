import { describe, expect, it } from 'vitest';
import { repairedComments } from './comments-repair.ts';

const link = 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1';
const head = 'Date,Link,Message\n';
const messages = (text: string): readonly (string | undefined)[] =>
  repairedComments(head + text)
    .slice(1)
    .map((row) => row[2]);

describe('comments', () => {
  it.each([
    ['doubled quotes', `2025-03-01 08:00:00,${link},"say ""hi"", you"\n`, ['say "hi", you']],
    ['backslashes', `2025-03-01 08:00:00,${link},"say \\"hi\\", you\nnext"\n`, ['say "hi", you\nnext']],
    [
      'line breaks without quotes',
      `2025-03-01 08:00:00,${link},one\ntwo, three\n\nfour\n`,
      ['one\ntwo, three\n\nfour'],
    ],
    ['commas without quotes', `2025-03-01 08:00:00,${link},one, two\n`, ['one, two']],
    ['no date', `,${link},one\n,${link},two\n`, ['one', 'two']],
    ['no message', `2025-03-01 08:00:00,${link},\n`, ['']],
  ])('come whole with %s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });
});
