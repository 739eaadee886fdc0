import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: mutated archives from a printed seed, for as many minutes a property as `FUZZ_MINUTES` says. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/fuzz/**/*.fuzz.ts'],
    testTimeout: 0,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
