import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

/**
 * Builds the embed as classic scripts. In a sandboxed frame the origin of a page is opaque, and then modules need CORS
 * headers, which many hosts of files do not send. A classic script has no imports: whatever the embed imports later is a
 * script of its own that leaves what it exports behind (`embed/parts.ts`).
 */

const ENTRY = fileURLToPath(new URL('embed/main.ts', import.meta.url))
const PAGE = fileURLToPath(new URL('embed.html', import.meta.url))

/** A module that is imported when it is needed. */
const LATER = /import\('(\.[^']+)'\)/g

const partName = (file: string): string => file.replace(/^.*\//, '').replace(/\.ts$/, '')

interface Built {
  code: string
  style: string
}

/** Replaces imports at run time by parts, and notes which there are. */
const partsFor = (parts: Map<string, string>): Plugin => ({
  name: 'parts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('node_modules') || !LATER.test(code)) return null
    return code.replace(LATER, (_, path: string) => {
      const file = resolve(dirname(id), path)
      parts.set(partName(file), file)
      return `globalThis.paperweavePart('${partName(file)}')`
    })
  },
})

/** One classic script with all that it imports. @param global the variable that holds what it exports */
async function buildScript(file: string, global: string, parts: Map<string, string>): Promise<Built> {
  const outcome = (await build({
    configFile: false,
    logLevel: 'warn',
    root: dirname(PAGE),
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [partsFor(parts)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: file, formats: ['iife'], name: global, fileName: 'script', cssFileName: 'style' },
    },
  })) as Rolldown.RolldownOutput[]
  const output = outcome.flatMap(({ output: files }) => files)
  const built: Built = { code: '', style: '' }
  for (const one of output)
    if (one.type === 'chunk') built.code += one.code
    else if (one.fileName.endsWith('.css')) built.style += String(one.source)
  return built
}

/** Writes the page of the embed with its scripts and styles into the built folder. */
export function embedPage(folder: string): Plugin {
  const write = async (name: string, extension: string, content: string): Promise<string> => {
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8)
    const path = `assets/${name}-${hash}.${extension}`
    await mkdir(join(folder, 'assets'), { recursive: true })
    await writeFile(join(folder, path), content)
    return path
  }
  return {
    name: 'embed-page',
    apply: 'build',
    async closeBundle() {
      const parts = new Map<string, string>()
      const { code, style } = await buildScript(ENTRY, 'paperweaveEmbed', parts)
      const styles = [style]
      const files: Record<string, string> = {}
      // Parts may need others, which are added meanwhile.
      for (const [name, file] of parts) {
        const part = await buildScript(file, `paperweave_${name.replaceAll('-', '_')}`, parts)
        files[name] = await write(`embed-${name}`, 'js', part.code)
        styles.push(part.style)
      }
      const script = await write(
        'embed',
        'js',
        code.replace(/(["'`])EMBED_PARTS\1/, () => JSON.stringify(JSON.stringify(files))),
      )
      const sheet = await write('embed', 'css', styles.join('\n'))
      const tags = `<link rel="stylesheet" href="./${sheet}">\n    <script defer src="./${script}"></script>`
      const page = await readFile(PAGE, 'utf8')
      await writeFile(
        join(folder, 'embed.html'),
        page.replace(/<script type="module"[^>]*><\/script>/, () => tags),
      )
    },
  }
}
