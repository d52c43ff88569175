import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown, runnerImport } from 'vite'
import { saidOf } from '../src/text/said-by-embeds.ts'
import type { Texts } from '../src/text/texts.ts'
import { leanSigma } from './lean-sigma.ts'

/**
 * Builds the embed as classic scripts. In a sandboxed frame the origin of a page is opaque, and then modules need CORS
 * headers, which many hosts of files do not send. A classic script has no imports: whatever the embed imports later is a
 * script of its own that leaves what it exports behind (`embed/parts.ts`).
 */

const ENTRY = fileURLToPath(new URL('embed/main.ts', import.meta.url))
const PAGE = fileURLToPath(new URL('embed.html', import.meta.url))

const lean = (file: string): string => fileURLToPath(new URL(`embed/lean/${file}.ts`, import.meta.url))

/** What stands in the embed for packages of which Sigma uses little. The viewer has the packages. */
const LEAN = {
  graphology: lean('graph'),
  'graphology-utils/is-graph': lean('is-graph'),
  events: lean('events'),
}

/** A module that is imported when it is needed. */
const LATER = /import\('(\.[^']+)'\)/g

const partName = (file: string): string => file.replace(/^.*\//, '').replace(/\.ts$/, '')

/** What the table of languages imports: the texts of one each. */
const isTable = (file: string): boolean => file.endsWith('/src/text/languages.ts')

/** What is added to the name of a part with the texts of a language, if these are only what an embed says. */
const SAID = '-said'

interface Part {
  /** The module that it is made of. */
  file: string
  isLanguage: boolean
}

type Parts = Map<string, Part>

const variableOf = (part: string): string => `paperweave_${part.replaceAll('-', '_')}`

const LICENCES = 'licenses.md'

interface Built {
  code: string
  style: string
  /** The licences of what it holds of others. */
  licences: string
}

/** Replaces imports at run time by parts, and notes which there are. The first script takes only the texts that it says. */
const partsFor = (entry: string, parts: Parts): Plugin => ({
  name: 'parts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('node_modules') || !LATER.test(code)) return null
    return code.replace(LATER, (_, path: string) => {
      const file = resolve(dirname(id), path)
      const isLanguage = isTable(id)
      const name = partName(file) + (entry === ENTRY && isLanguage ? SAID : '')
      parts.set(name, { file, isLanguage })
      return `globalThis.paperweavePart('${name}')`
    })
  },
})

/** One classic script with all that it imports. @param global the variable that holds what it exports */
async function buildScript(file: string, global: string, parts: Parts): Promise<Built> {
  const outcome = (await build({
    configFile: false,
    logLevel: 'warn',
    root: dirname(PAGE),
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [partsFor(file, parts), leanSigma()],
    resolve: { alias: LEAN },
    build: {
      write: false,
      license: { fileName: LICENCES },
      target: 'es2022',
      lib: { entry: file, formats: ['iife'], name: global, fileName: 'script', cssFileName: 'style' },
    },
  })) as Rolldown.RolldownOutput[]
  const output = outcome.flatMap(({ output: files }) => files)
  const built: Built = { code: '', style: '', licences: '' }
  for (const one of output)
    if (one.type === 'chunk') built.code += one.code
    else if (one.fileName.endsWith('.css')) built.style += String(one.source)
    else if (one.fileName === LICENCES) built.licences = String(one.source)
  return built
}

/** What an embed says in a language, as the script of a part. @param file exports all texts of the language */
async function saidScript(name: string, file: string): Promise<Built> {
  const { module } = await runnerImport<Record<string, Texts>>(file)
  const said = Object.entries(module).map(([language, texts]) => [language, saidOf(texts)])
  return {
    code: `var ${variableOf(name)}=${JSON.stringify(Object.fromEntries(said))}\n`,
    style: '',
    licences: '',
  }
}

/** The parts that a page which is one file has inside, besides all languages. It asks no server and has no index of texts. */
const INSIDE = ['dress', 'folder-nodes', 'left-out', 'translator']

/** A script as the text of an element, which nothing in it ends. */
const asElement = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3c')

const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The page with its scripts and styles inside, for a view as one file (`src/single-file`). Only these scripts may run,
 * and nothing is loaded.
 */
function singleFile(
  page: string,
  scripts: readonly string[],
  style: string,
  licences: readonly string[],
): string {
  const codes = scripts.map(asElement)
  const policy = [
    "default-src 'none'",
    `script-src ${codes.map(policyHash).join(' ')}`,
    // Sigma sets styles on its canvases.
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    `<style>${style}</style>`,
  ]
  const passedOn = licences
    .filter(text => text.includes('##'))
    .join('\n')
    .replaceAll('--', '- -')
  const body = [...codes.map(code => `<script>${code}</script>\n`), `<!--\n${passedOn}-->\n`]
  return page
    .replace(/<link rel="icon"[^>]*>/, () => head.join('\n    '))
    .replace(/\s*<script type="module"[^>]*><\/script>/, () => '')
    .replace(/<\/body>/, () => `<!--data-->${body.join('')}</body>`)
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
      const parts: Parts = new Map()
      const { code, style, licences } = await buildScript(ENTRY, 'paperweaveEmbed', parts)
      const styles = [style]
      const files: Record<string, string> = {}
      const inside: string[] = []
      const passedOn = [licences]
      // Parts may need others, which are added meanwhile.
      for (const [name, { file, isLanguage }] of parts) {
        const part = name.endsWith(SAID)
          ? await saidScript(name, file)
          : await buildScript(file, variableOf(name), parts)
        files[name] = await write(`embed-${name}`, 'js', part.code)
        styles.push(part.style)
        if (!isLanguage && !INSIDE.includes(name)) continue
        inside.push(part.code)
        passedOn.push(part.licences)
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
      await writeFile(
        join(folder, 'single-file.html'),
        singleFile(page, [...inside, code], styles.join('\n'), passedOn),
      )
    },
  }
}
