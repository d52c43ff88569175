import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { earlyCanvas } from './early-canvas.ts'
import { graphElement } from './element-build.ts'
import { embedPage } from './embed-build.ts'
import { leanSigma } from './lean-sigma.ts'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** What shows a map first, with all that these import, is one file: as many small ones would come later. */
const FIRST =
  /web[\\/](canvas[\\/](stage|warm-up)|api[\\/]load-scene|styles[\\/]dress-page)|src[\\/]address[\\/]address\.ts/

/** Builds two pages: the viewer, and the embed, which has only the viewer's canvas and is made of classic scripts. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the product also works below a path of a larger site.
  base: './',
  plugins: [
    react(),
    leanSigma(),
    earlyCanvas(),
    embedPage(page('../dist/web')),
    graphElement(page('../dist/web')),
  ],
  // The same code as in Node, built for browsers.
  resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined images are data URLs, for which the content security policy would need an exception.
    assetsInlineLimit: 0,
    // The grammar of Cypher is in one that pages of published folders load when they need it.
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
    // The licences of what the bundles hold ask to be passed on with it.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'map', test: FIRST }] } },
      input: { viewer: page('index.html') },
    },
  },
  server: { proxy: { '/api': process.env.PAPERWEAVE_DEV_SERVER ?? 'http://127.0.0.1:7677' } },
})
