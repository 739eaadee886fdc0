import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactDetails } from './contact-details.ts';

function found(text: string): readonly string[] {
  return Object.entries(contactDetails(text)).flatMap(([what, stands]) => (stands ? [what] : []));
}

describe('contact details in a text', () => {
  it.each([
    ['call +49 30 1234567 now', ['phone']],
    ['+1 (555) 010-9999', ['phone']],
    ['(030) 123 45678', ['phone']],
    ['Tel. 0221/5555 1234', ['phone']],
    ['555-010-9999', ['phone']],
    ['write to ada@example.org.', ['email']],
    ['a.b+c@mail.example.co.uk', ['email']],
    ['52.52000, 13.40495', ['coordinates']],
    ['-33.8688;151.2093 ada@example.org', ['email', 'coordinates']],
  ])('are seen in "%s"', (text, what) => {
    expect(found(text)).toEqual(what);
  });

  it.each([
    'hello @grace',
    'posted 2024-11-01 12:00:18, again 2024-11-02',
    '1,850,000,000 bees in 2024',
    'order 1234567890123456789',
    'version 10.0.19045.3693',
    '3.14159 and 2.71828',
    'https://x.com/i/status/1850000000000000001',
    'mail me at home @ example.org',
    'IP 192.168.100.200',
  ])('are not seen in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are looked for in any text without end or error', () => {
    const pieces = fc.array(
      fc.constantFrom('a@', '@', '0', '+', '(', ' ', '-', '.', '1234', 'ab', '52.5200,'),
    );
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('').repeat(200);
        expect(typeof contactDetails(text).phone).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
