import type { Plugin, Rolldown } from 'vite'

const CANVAS = '/web/canvas/graph-canvas.ts'

/** A script of the build with all that it imports. */
function withImports(script: string, bundle: Rolldown.OutputBundle): Set<string> {
  const names = new Set([script])
  for (const name of names) {
    const chunk = bundle[name]
    if (chunk?.type === 'chunk') for (const imported of chunk.imports) names.add(imported)
  }
  return names
}

/**
 * Names what draws scenes in the head of the page: browsers load it together with the first scripts, which would ask for it
 * only once they run. They come first, and so does what these paint.
 */
export function earlyCanvas(): Plugin {
  return {
    name: 'early-canvas',
    transformIndexHtml(_, { bundle, chunk: first }) {
      if (!bundle || !first) return []
      const canvas = Object.values(bundle).find(
        made => made.type === 'chunk' && made.facadeModuleId?.endsWith(CANVAS),
      )
      if (!canvas) throw new Error(`No script is made of ${CANVAS}.`)
      const known = withImports(first.fileName, bundle)
      const scripts = [...withImports(canvas.fileName, bundle)].filter(name => !known.has(name))
      return scripts.map(name => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `./${name}` },
        injectTo: 'head',
      }))
    },
  }
}
