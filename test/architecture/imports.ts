import { readdir, readFile } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'
import { parseSync, Visitor } from 'vite'

/*
 * The imports are read with the parser that builds the viewer. dependency-cruiser was tried: with TypeScript 7 beside it,
 * version 18 reads no .ts file and passes in silence, and version 17 with @swc/core reads no .tsx file and doesn't tell
 * `import type` from `import`.
 */

/** One file imports another file, or a package. `typeOnly` imports are gone after compiling. */
export interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const slashes = (path: string): string => path.split(sep).join('/')

/** The TypeScript files of `src` and `web` below a folder, by their paths in it. */
export async function sourceFiles(root: string): Promise<string[]> {
  const entries = await Promise.all(
    ['src', 'web'].map(folder => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  )
  return entries
    .flat()
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => slashes(relative(root, join(entry.parentPath, entry.name))))
    .sort()
}

/** What one file imports, whether as a statement, a re-export, `import('…')` or a type `import('…').X`. */
function importsOf(from: string, text: string): Import[] {
  const { program, errors } = parseSync(from, text)
  if (errors.length > 0) throw new Error(`${from} can't be parsed: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (specifier: string, kind: 'type' | 'value' | undefined) => {
    const to = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier
    found.push({ from, to, typeOnly: kind === 'type' })
  }
  new Visitor({
    ImportDeclaration: node => add(node.source.value, node.importKind),
    ExportAllDeclaration: node => add(node.source.value, node.exportKind),
    ExportNamedDeclaration: node => node.source && add(node.source.value, node.exportKind),
    ImportExpression: node => node.source.type === 'Literal' && add(String(node.source.value), 'value'),
    TSImportType: node => add(node.source.value, 'type'),
  }).visit(program)
  return found
}

export async function readImports(root: string): Promise<Import[]> {
  const files = await sourceFiles(root)
  const texts = await Promise.all(files.map(file => readFile(join(root, file), 'utf8')))
  return files.flatMap((file, index) => importsOf(file, texts[index] ?? ''))
}

/** Everything that some files import, directly or through others. */
export function reachOf(imports: readonly Import[], isStart: (file: string) => boolean): Set<string> {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const reached = new Set<string>()
  const open = [...targets.keys()].filter(isStart)
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const to of targets.get(file) ?? []) {
      if (!reached.has(to)) open.push(to)
      reached.add(to)
    }
  }
  return reached
}

/** The files that import themselves through others. */
export function filesInCircles(imports: readonly Import[]): string[] {
  const files = [...new Set(imports.map(({ from }) => from))]
  return files.filter(start => reachOf(imports, file => file === start).has(start))
}
