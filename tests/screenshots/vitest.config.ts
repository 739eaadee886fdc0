import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `npm run screenshots`: takes the README's pictures again, from the bundled sample in the real app. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/screenshots/take.ts'],
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    testTimeout: 120_000,
  },
});
