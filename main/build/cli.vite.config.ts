import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The engine without a window, for plain Node: built apart, so that it needs neither Electron nor a screen. */
export default defineConfig({
  root,
  build: {
    target: 'node20',
    ssr: resolve(root, 'main/cli/index.ts'),
    minify: false,
    rollupOptions: { output: { entryFileNames: 'index.js', format: 'es' } },
  },
  ssr: { noExternal: true },
});
