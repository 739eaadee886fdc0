import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lyingZip, mutatedZip } from '../../tests/fuzz/archive-property.ts';

it('opens or refuses any damaged zip without throwing, hanging or reading outside it', async () => {
  await expect(fc.assert(mutatedZip, { numRuns: 300 })).resolves.toBeUndefined();
});

it('opens or refuses any zip that lies, and tells of each of its files once', async () => {
  await expect(fc.assert(lyingZip, { numRuns: 300 })).resolves.toBeUndefined();
});
