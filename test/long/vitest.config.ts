import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run test:long`: these tests take minutes and are not part of `npm test`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    expect: { poll: { timeout: 60_000, interval: 100 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/long/**/*.long.ts'],
          exclude: ['test/long/{browser,neo4j}/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'long, in a browser',
          include: ['test/long/browser/*.long.ts'],
          globalSetup: ['test/browser/browser.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'long, on one server',
          include: ['test/long/neo4j/*.long.ts'],
          globalSetup: ['test/neo4j/server/global-setup.ts'],
        },
      },
    ],
  },
})
