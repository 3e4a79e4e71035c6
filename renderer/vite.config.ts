import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Three windows into out/renderer. Nothing is inlined: the page's policy allows fonts and styles from 'self' only.
const page = (name: string) => new URL(`./${name}.html`, import.meta.url).pathname;

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: {
        work: page('work'),
        pin: page('pin'),
        result: page('result'),
        admin: page('admin'),
        'admin-pin': page('admin-pin'),
      },
    },
  },
});
