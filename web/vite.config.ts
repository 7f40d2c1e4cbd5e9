import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const page = (name: string) => resolve(import.meta.dirname, `${name}.html`);

/** KaTeX's style sheet names three formats of each font; every browser that the pages run in takes the first. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (/\.(woff|ttf)$/.test(name)) delete bundle[name];
  },
};

export default defineConfig({
  plugins: [onlyWoff2],
  appType: 'mpa',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // A file inlined as data: would be refused by the pages' Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: [page('learn'), page('teach'), page('author')] },
  },
  server: {
    proxy: {
      '^/(sessions|lessons|learners|alerts|metrics|classes|courses|pages|docs|openapi.json)': 'http://127.0.0.1:7071',
    },
  },
  test: { include: ['tests/**/*.test.ts'], pool: 'threads', isolate: false },
});
