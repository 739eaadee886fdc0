import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mutatedRecords, soundRecords } from '../../tests/fuzz/json-property.ts';

it('accounts for every record of a damaged file, however it is cut into chunks', async () => {
  await expect(fc.assert(mutatedRecords, { numRuns: 300 })).resolves.toBeUndefined();
});

it('gives back exactly what was written', async () => {
  await expect(fc.assert(soundRecords, { numRuns: 200 })).resolves.toBeUndefined();
});
