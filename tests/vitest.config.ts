import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    include: ['{analyzers,main,renderer,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/print/**', '**/node_modules/**'],
    testTimeout: 30_000,
  },
});
