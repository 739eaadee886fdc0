import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText, repairValue } from './mojibake.ts';

/** As Meta writes it: each UTF-8 byte a code unit. */
const broken = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe("Meta's broken text", () => {
  it.each([
    ['Zo\u00c3\u00ab', 'Zoë'],
    ['\u00f0\u009f\u0090\u009d', '🐝'],
    // 0x80 to 0x9F are C1 controls here, not the quotes and dashes of windows-1252.
    ['caf\u00c3\u00a9 \u00e2\u0080\u0093 \u00e6\u0097\u00a5', 'café – 日'],
  ])('is put right: %j', (text, want) => expect(repairText(text)).toBe(want));

  it.each(['plain', 'Zoë', 'naïve \u00e9', '日本', 'Zo\u00c3\u00ab 日', '', '\u00ff'])(
    'leaves %j alone, which is right already or never was UTF-8',
    (text) => expect(repairText(text)).toBe(text),
  );

  it('comes back whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(repairText(broken(text))).toBe(text);
      }),
    );
  });

  it('is put right everywhere in a value, keys too, and once only', () => {
    const twice = broken(broken('é'));
    const value = { [broken('Gruppe für Bienen')]: [{ name: broken('Ñandú'), count: 3 }], twice, none: null };
    expect(repairValue(value)).toEqual({
      'Gruppe für Bienen': [{ name: 'Ñandú', count: 3 }],
      twice: broken('é'),
      none: null,
    });
  });

  it('survives keys that mean something to JavaScript', () => {
    const value: unknown = JSON.parse('{"__proto__":"\\u00c3\\u00a9","constructor":["\\u00c3\\u00ab"]}');
    expect(JSON.stringify(repairValue(value))).toBe('{"__proto__":"é","constructor":["ë"]}');
  });
});
