import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens with invented data in a browser: `npx vite --config renderer/dev/vite.config.ts`, then /dev/. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rollupOptions: { input: `${import.meta.dirname}/index.html` },
  },
});
