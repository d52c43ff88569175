/**
 * Bundles the parser that Neo4j generates from its own grammar into one file beside the sources. The package that has it
 * weighs 86 MB and exports only an editor's language service, so it is a development dependency and its parser alone is
 * shipped. A bundle that is up to date is left alone. `node … dist` also puts it into dist, where tsc doesn't.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = 'src/cypher/syntax/generated'
const HERE = join(ROOT, FOLDER)
const PARSER = join(
  dirname(fileURLToPath(import.meta.resolve('@neo4j-cypher/language-support'))),
  'generated-parser',
)
const RUNTIME =
  'CharStream, CommonTokenStream, ListTokenSource, PredictionMode, BailErrorStrategy, TerminalNode'
const PACKAGES = ['@neo4j-cypher/language-support', 'antlr4ng']

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const inPackages = (file: string): string[] => PACKAGES.map(name => read(`node_modules/${name}/${file}`))

/** What the bundle is made from: this script and the versions of the packages. */
function stamp(): string {
  const versions = inPackages('package.json').map(text => (JSON.parse(text) as { version: string }).version)
  return createHash('sha256')
    .update([read('.build/cypher-grammar.ts'), ...versions].join('\n'))
    .digest('hex')
}

const ENTRY = `
export { ${RUNTIME} } from ${JSON.stringify(fileURLToPath(import.meta.resolve('antlr4ng')))}
export { CypherCmdLexer as CypherLexer } from ${JSON.stringify(join(PARSER, 'CypherCmdLexer.js'))}
export * from ${JSON.stringify(join(PARSER, 'CypherCmdParser.js'))}
export { CypherCmdParser as CypherParser } from ${JSON.stringify(join(PARSER, 'CypherCmdParser.js'))}
`

/** The declarations of the parser, without its listeners and visitors, which we don't use. */
function declarations(): string {
  const parser = readFileSync(join(PARSER, 'CypherCmdParser.d.ts'), 'utf8')
  const lexer = readFileSync(join(PARSER, 'CypherCmdLexer.d.ts'), 'utf8').replace(/^import .*$/gm, '')
  const used = `${parser}\n${lexer}`
    .split('\n')
    .filter(line => !/Listener|Visitor|sourceMappingURL/.test(line))
  const exported = `export { ${RUNTIME} } from 'antlr4ng'\nexport { CypherCmdParser as CypherParser, CypherCmdLexer as CypherLexer }\n`
  return `${used.join('\n')}\n${exported}`
}

async function bundle(): Promise<void> {
  const entry = 'virtual:cypher-grammar'
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'cypher-grammar',
        resolveId: id => (id === entry ? id : null),
        load: id => (id === entry ? ENTRY : null),
      },
    ],
    build: {
      ssr: true,
      minify: true,
      target: 'node20',
      outDir: HERE,
      rolldownOptions: { input: entry, output: { entryFileNames: 'neo4j-grammar.mjs' } },
    },
  })
  writeFileSync(join(HERE, 'neo4j-grammar.d.mts'), declarations())
  writeFileSync(join(HERE, 'LICENSES.md'), licences())
}

/** The packages that are in the bundle, with their licences. */
function licences(): string {
  const texts = [
    read('node_modules/@neo4j-cypher/language-support/LICENSE.md'),
    read('node_modules/antlr4ng/LICENSE.txt'),
  ]
  const parts = PACKAGES.map((name, index) => `# ${name}\n\n${texts[index]}`)
  return `neo4j-grammar.mjs holds parts of these packages, unchanged but for being bundled and minified.\n\n${parts.join('\n\n')}`
}

const stampFile = join(HERE, 'made-from')
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp()) {
  mkdirSync(HERE, { recursive: true })
  await bundle()
  writeFileSync(stampFile, stamp())
}
if (process.argv[2] === 'dist') {
  for (const file of ['neo4j-grammar.mjs', 'LICENSES.md'])
    cpSync(join(HERE, file), join(ROOT, 'dist', FOLDER, file), { recursive: true })
}
