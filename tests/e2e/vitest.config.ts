import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  test: {
    include: ['tests/{e2e,print}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    // One app at a time: on two cores, and so that a test sees no other app's sockets.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
