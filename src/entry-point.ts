import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Where a child process or worker thread starts: the compiled file in production; the TypeScript file, through
 * tsx, when the caller itself runs from source (tests).
 * @param from the caller's `import.meta.url`
 * @param entry relative, with the `.ts` ending
 */
export function entryPoint(from: string, entry: string): { url: URL; path: string; execArgv: string[] } {
  const source = new URL(entry, from)
  const fromSource = from.endsWith('.ts') && existsSync(source)
  const url = fromSource ? source : new URL(entry.replace(/\.ts$/, '.js'), from)
  return {
    url,
    path: fileURLToPath(url),
    execArgv: fromSource ? ['--import', import.meta.resolve('tsx')] : [],
  }
}
