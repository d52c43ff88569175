import { Command } from 'commander'
import { DESCRIPTIONS } from '../../src/address/descriptions.ts'
import { GRAMMAR } from '../../src/address/grammar.ts'
import { COMMANDS, describe } from '../../src/cli/commands.ts'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { KINDS } from '../../src/enrich/services/registry.ts'
import { SERVICE_NAMES, SERVICES } from '../../src/graph/services.ts'
import { RULES } from '../../src/link/rules.ts'
import { LANES } from '../../src/server/lanes.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { SETTINGS } from '../../src/settings.ts'
import { EXPORT_FACTS } from '../../src/single-file/single-file.ts'
import { FORMATS } from '../../src/sources/registry.ts'
import { page } from '../../src/text/english/page.ts'
import { capsOf, COMMANDS as KEY_COMMANDS } from '../../web/keyboard/commands.ts'

const defined = await Promise.all(COMMANDS.map(one => one.define(describe(new Command(one.name), one))))

/** A table of a document that follows from a table of the sources. Cells are Markdown. */
export interface DocumentTable {
  /** Path below the root of the repository. */
  document: string
  /** The heading whose first table it is. */
  heading: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

const code = (text: string): string => (text === '' ? '' : `\`${text}\``)
const two = (confidence: number): string => confidence.toFixed(2)

const readme = (heading: string, head: readonly string[], rows: DocumentTable['rows']): DocumentTable => ({
  document: 'README.md',
  heading,
  head,
  rows,
})

const extraction = (
  heading: string,
  head: readonly string[],
  rows: DocumentTable['rows'],
): DocumentTable => ({ document: 'docs/extraction.md', heading, head, rows })

const README_TABLES: readonly DocumentTable[] = [
  readme(
    'Keys',
    ['key', 'what it does', 'where'],
    Object.values(KEY_COMMANDS).map(command => [
      capsOf(command).map(code).join(' '),
      page[command.text],
      command.where.join(', '),
    ]),
  ),
  readme(
    'What it reads',
    ['format', 'files', 'what it looks like'],
    FORMATS.map(({ title, extensions, looksLike }) => [title, extensions.map(code).join(', '), looksLike]),
  ),
  readme(
    'Addresses',
    ['parameter', 'takes', 'meaning'],
    (Object.keys(GRAMMAR) as (keyof typeof GRAMMAR)[]).map(field => {
      const { name, kind } = GRAMMAR[field]
      return [code(name), kind.takes, DESCRIPTIONS[field]]
    }),
  ),
  readme(
    'Exports',
    ['format', 'name', 'for'],
    EXPORT_FACTS.map(({ name, title, purpose }) => [code(name), title, purpose]),
  ),
  readme(
    'Commands',
    ['command', 'what it does'],
    COMMANDS.map(({ name, description }, index) => [
      code(`${name} ${defined[index]?.usage().replace(/^\[options\] ?/, '')}`.trim()),
      description,
    ]),
  ),
  readme(
    'Exit codes',
    ['code', 'meaning'],
    Object.values(EXIT_CODES).map(({ code: number, meaning }) => [String(number), meaning]),
  ),
  readme(
    'Settings',
    ['variable', 'default', 'meaning'],
    Object.values(SETTINGS).map(setting => [code(setting.env), code(setting.default), setting.description]),
  ),
  readme(
    'API',
    ['route', 'what it answers'],
    ROUTES.map(({ method, path, summary }) => [code(`${method.toUpperCase()} ${path}`), summary]),
  ),
]

const rules = Object.entries(RULES)

const EXTRACTION_TABLES: readonly DocumentTable[] = [
  extraction(
    'What is read',
    ['format', 'how it is recognised'],
    FORMATS.map(({ title, recognisedBy }) => [title, recognisedBy]),
  ),
  extraction(
    'Rules of aliases',
    ['rule', 'two spellings are one because', 'example'],
    rules.flatMap(([name, rule]) =>
      rule.kind === 'alias' ? [[code(name), rule.because, code(rule.example)]] : [],
    ),
  ),
  extraction(
    'Rules of links',
    ['rule', 'the link is there because', 'confidence', 'example'],
    rules.flatMap(([name, rule]) => {
      if (rule.kind !== 'link') return []
      return [[code(name), rule.because, [rule.confidence].flat().map(two).join('–'), code(rule.example)]]
    }),
  ),
]

const REFERENCES_TABLE: DocumentTable = {
  document: 'docs/enrichment.md',
  heading: 'Rules of references',
  head: ['rule', 'the link is there because', 'confidence'],
  rows: rules.flatMap(([name, rule]) =>
    rule.kind === 'reference' ? [[code(name), rule.because, two(rule.confidence)]] : [],
  ),
}

const LANES_TABLE: DocumentTable = {
  document: 'docs/serving.md',
  heading: 'Lanes',
  head: ['lane', 'for', 'at once', 'waiting'],
  rows: Object.entries(LANES).map(([lane, { what, running, waiting }]) => [
    lane,
    what,
    String(running),
    String(waiting),
  ]),
}

const SERVICES_TABLE: DocumentTable = {
  document: 'docs/enrichment.md',
  heading: 'The services',
  head: ['service', 'address', 'key', 'one request in', 'papers in a request'],
  rows: SERVICE_NAMES.map(name => {
    const { url, key, pause, ways } = KINDS[name]
    const most = Math.max(...ways.map(({ batch }) => batch))
    return [
      SERVICES[name].name,
      code(SETTINGS[url].env),
      key ? code(SETTINGS[key].env) : '',
      `${pause / 1_000} s`,
      String(most),
    ]
  }),
}

/** Every table that is written by `npm run docs` and checked by `test/docs.test.ts`. */
export const DOCUMENT_TABLES: readonly DocumentTable[] = [
  ...README_TABLES,
  ...EXTRACTION_TABLES,
  REFERENCES_TABLE,
  LANES_TABLE,
  SERVICES_TABLE,
]
