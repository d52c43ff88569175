import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './slowest-first.ts'
import { THOROUGH, THOROUGH_ON_NEO4J } from './thorough.ts'

const exclude = ['**/node_modules/**']
const COMPILED = 'test/compiled/build.ts'
const IN_BROWSER = [COMPILED, 'test/browser/browser.ts']
const ON_NEO4J = [COMPILED, 'test/neo4j/server/global-setup.ts']

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^[./]+\/entry-point\.ts$/,
        replacement: fileURLToPath(new URL('compiled/entry-point.ts', import.meta.url)),
      },
    ],
  },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // They end what hangs. A machine with both cores busy takes ten times as long as a calm one, and may.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    sequence: { sequencer: SlowestFirst },
    setupFiles: ['test/fixed-seed.ts'],
    // Loading every module anew for each file would take a fifth of the time. A test puts back what it changes for all.
    isolate: false,
    expect: { poll: { timeout: 60_000, interval: 100 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'paperweave',
          include: ['test/**/*.test.ts'],
          // Those with a server of their own mostly wait for it, so they run beside others.
          exclude: [...exclude, ...THOROUGH, 'test/neo4j/*.test.ts'],
          globalSetup: IN_BROWSER,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          // What runs everywhere: it needs no browser, no other server, no npm and no signals.
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...exclude,
            'test/{browser,neo4j,package}/**',
            'test/cli/processes.test.ts',
            'test/import/kill.test.ts',
          ],
          globalSetup: [COMPILED],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['test/neo4j/*.test.ts'],
          exclude: [...exclude, ...THOROUGH_ON_NEO4J],
          globalSetup: ON_NEO4J,
          // The files share one server with one database.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'thorough',
          include: THOROUGH,
          exclude,
          globalSetup: IN_BROWSER,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'thorough, on Neo4j',
          include: THOROUGH_ON_NEO4J,
          exclude,
          globalSetup: ON_NEO4J,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
