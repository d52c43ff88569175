import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A regular expression in the source, and where it stands. */
export interface Found {
  pattern: string
  flags: string
  /** File and line. */
  place: string
}

/** Every literal below a node of a syntax tree, with its offset. */
function* literalsIn(node: unknown): Generator<{ pattern: string; flags: string; start: number }> {
  if (typeof node !== 'object' || node === null) return
  if ('regex' in node && node.regex && 'start' in node) {
    yield { ...(node.regex as { pattern: string; flags: string }), start: Number(node.start) }
    return
  }
  for (const part of Object.values(node)) yield* literalsIn(part)
}

/** Every regular expression that is written out in the files below a folder, each once. */
export function findRegularExpressions(folder: string): Found[] {
  const found = new Map<string, Found>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const file of files.filter(name => name.endsWith('.ts'))) {
    const code = readFileSync(join(folder, file), 'utf8')
    for (const { pattern, flags, start } of literalsIn(parseSync(file, code).program)) {
      const place = `${file.replaceAll('\\', '/')}:${code.slice(0, start).split('\n').length}`
      found.set(`/${pattern}/${flags}`, { pattern, flags, place })
    }
  }
  return [...found.values()]
}

/** Where the code that called the caller stands. */
const callerPlace = (): string => new Error().stack?.split('\n')[3] ?? ''

/** Calls `use`, and returns every regular expression that code of ours put together from texts meanwhile. */
export async function findBuilt(use: () => Promise<unknown>): Promise<Found[]> {
  const found = new Map<string, Found>()
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags)
      const ours = typeof pattern === 'string' && !callerPlace().includes('node_modules')
      if (ours) found.set(String(made), { pattern, flags: made.flags, place: 'built' })
      return made
    },
  })
  try {
    await use()
  } finally {
    globalThis.RegExp = original
  }
  return [...found.values()]
}
