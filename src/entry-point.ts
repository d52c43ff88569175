import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** In a thread, tsx adds a query to the address of each file. */
const runsFromSource = (from: string, source: URL): boolean =>
  new URL(from).pathname.endsWith('.ts') && existsSync(source)

/**
 * Where a child process starts: the compiled file in production; the TypeScript file, through tsx, when the
 * caller itself runs from source (tests).
 * @param from the caller's `import.meta.url`
 * @param entry relative, with the `.ts` ending
 */
export function entryPoint(from: string, entry: string): { path: string; execArgv: string[] } {
  const source = new URL(entry, from)
  if (runsFromSource(from, source))
    return { path: fileURLToPath(source), execArgv: ['--import', import.meta.resolve('tsx')] }
  return { path: fileURLToPath(new URL(entry.replace(/\.ts$/, '.js'), from)), execArgv: [] }
}

/** The same for a worker thread, which does not take loaders from its arguments. */
export function threadEntryPoint(from: string, entry: string): URL {
  const source = new URL(entry, from)
  if (!runsFromSource(from, source)) return new URL(entry.replace(/\.ts$/, '.js'), from)
  const [tsx, file] = [import.meta.resolve('tsx/esm/api'), source.href].map(url => JSON.stringify(url))
  const start = `import { tsImport } from ${tsx}; await tsImport(${file}, ${file})`
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`)
}
