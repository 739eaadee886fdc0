import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutPage, mutatedPage } from '../../tests/fuzz/html-property.ts';

it('accounts for every record of a page that is whole or cut', async () => {
  await expect(fc.assert(cutPage, { numRuns: 200 })).resolves.toBeUndefined();
});

it('survives any damage, and tells the same from chunks of any length', async () => {
  await expect(fc.assert(mutatedPage, { numRuns: 200 })).resolves.toBeUndefined();
});
