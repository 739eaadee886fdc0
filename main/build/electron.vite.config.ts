import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = resolve(import.meta.dirname, '../..');

// The targets are those of the oldest runtime that we start (Electron 33: Node 20, Chromium 130). Left out, they would
// follow the version of the `electron` package, which need not be the one that runs. Everything is bundled: the packaged
// app holds no node_modules.
export default defineConfig({
  main: {
    root,
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'main/index.ts'), process: resolve(root, 'main/analysis/process.ts') },
      },
    },
  },
  preload: {
    root,
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(root, 'main/preload.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      // Inlined as data: URLs, fonts and pictures would be refused by the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: resolve(root, 'renderer/index.html'), print: resolve(root, 'renderer/print.html') },
      },
    },
  },
});
