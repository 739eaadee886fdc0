import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, key, moment } from '../../tests/fixtures/made-up/items.ts';
import type { ItemFacts } from '../model/item.ts';
import { itemId } from './item-id.ts';

function idOf(given: Partial<ItemFacts>, ordinal = 0): string {
  return itemId({ ...facts(given), account: key }, ordinal);
}

/** The page's formula, written down a second time. */
function digest(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

describe('item id', () => {
  it("is the platform's own id where the item has one, whatever else it says", () => {
    const identity = { own: '1850000000000000001' };
    expect(idOf({ identity, text: 'one' })).toBe('x:post:1850000000000000001');
    expect(idOf({ identity, text: 'another' }, 3)).toBe('x:post:1850000000000000001');
  });

  it.each([
    {
      what: 'account, minute, text and ordinal',
      given: { text: ' bees \r\n fly ' },
      parts: ['ada', '2024-11-01T12:00', 'bees \n fly', null, 0],
    },
    {
      what: 'the media base name rather than the text',
      given: { text: 'bees', identity: { mediaBaseName: 'a.jpg', targetLink: 'https://x.com/1' } },
      parts: ['ada', '2024-11-01T12:00', 'a.jpg', 'https://x.com/1', 0],
    },
    {
      what: 'null for a missing date and an empty text',
      given: { createdAt: null, text: ' \n' },
      parts: ['ada', null, null, null, 0],
    },
    {
      what: 'no time where the file itself is the item',
      given: { identity: { mediaBaseName: 'a.jpg', isTheFile: true } as const },
      parts: ['ada', null, 'a.jpg', null, 0],
    },
    {
      what: 'the first minute of a month that is all that is known',
      given: { createdAt: { at: moment('2019-01-01'), precision: 'month' as const }, text: null },
      parts: ['ada', '2019-01-01T00:00', null, null, 0],
    },
  ])('hashes $what', ({ given, parts }) => {
    expect(idOf(given)).toBe(`x:post:${digest(...parts)}`);
  });

  it('counts equals apart', () => {
    expect(idOf({}, 1)).toBe(`x:post:${digest('ada', '2024-11-01T12:00', 'synthetic', null, 1)}`);
  });

  it('does not change with seconds, line ends, outer space or the form of accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 59_999 }), (text, ms) => {
        const createdAt = { at: moment('2024-11-01T12:00:00Z'), precision: 'second' } as const;
        const later = { at: moment(new Date(createdAt.at + ms).toISOString()), precision: 'second' } as const;
        const retyped = `\n${text.normalize('NFD').replaceAll('\n', '\r\n')}  `;
        expect(idOf({ text: retyped, createdAt: later })).toBe(idOf({ text, createdAt }));
      }),
    );
  });
});
