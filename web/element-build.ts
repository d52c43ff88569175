import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const ENTRY = fileURLToPath(new URL('element/paperweave-graph.ts', import.meta.url))

/** What its file is called, as a classic script for pages without a build. */
const SCRIPT = 'embed.js'

/**
 * Builds `<paperweave-graph>` twice: as a module of the package, and as a classic script that a server and a published
 * folder have at `embed.js`, since modules of another site need CORS headers.
 */
export function graphElement(pages: string): Plugin {
  const builds = [
    { outDir: join(pages, '../element'), format: 'es', fileName: 'paperweave-graph.js' },
    { outDir: pages, format: 'iife', fileName: SCRIPT },
  ] as const
  return {
    name: 'graph-element',
    apply: 'build',
    async closeBundle() {
      for (const { outDir, format, fileName } of builds)
        await build({
          configFile: false,
          logLevel: 'warn',
          root: dirname(ENTRY),
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2022',
            lib: { entry: ENTRY, formats: [format], name: 'paperweave', fileName: () => fileName },
          },
        })
    },
  }
}
