import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { AppError } from './errors.ts'

/** A setting: its environment variable, default and meaning. A test checks the README's table against these. */
export interface Setting {
  env: string
  default: string
  description: string
  /** The least and the largest value, for whole numbers. */
  range?: readonly [number, number]
  /** What else it takes; any text if it says nothing. */
  takes?: keyof typeof KINDS
  /** Whether it is a path: `~` stands for the folder of the user. */
  path?: true
}

/** The value that switches a service off. */
export const OFF = 'off'

const isAddress = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value)

/** Whether a path can follow an address, and messages can show it. */
const isPlain = ({ search, hash, username, password }: URL): boolean =>
  `${search}${hash}${username}${password}` === ''

/** Kinds of values that are no numbers: how a message calls them, and which texts are of the kind. */
const KINDS = {
  address: { name: 'an http or https address', includes: isAddress },
  service: {
    name: `an http or https address without query and password, or "${OFF}"`,
    includes: (value: string) => value === OFF || (isAddress(value) && isPlain(new URL(value))),
  },
  mail: {
    name: 'a mail address',
    includes: (value: string) => /^[\x21-\x3F\x41-\x7E]+@[\x21-\x7E]+$/.test(value),
  },
  key: { name: 'a key without spaces', includes: (value: string) => /^[\x21-\x7E]+$/.test(value) },
} as const

export const SETTINGS = {
  home: {
    env: 'PAPERWEAVE_HOME',
    default: '~/.paperweave',
    path: true,
    description: 'Folder that holds the embedded graph and its history',
  },
  store: {
    env: 'PAPERWEAVE_STORE',
    default: 'embedded',
    description: '`embedded`, or a `neo4j://`, `neo4j+s://` or `bolt://` address',
  },
  storeUser: { env: 'PAPERWEAVE_STORE_USER', default: 'neo4j', description: 'User name for Neo4j' },
  storePassword: { env: 'PAPERWEAVE_STORE_PASSWORD', default: '', description: 'Password for Neo4j' },
  storePasswordFile: {
    env: 'PAPERWEAVE_STORE_PASSWORD_FILE',
    default: '',
    description: 'File that holds the password for Neo4j',
  },
  storeDatabase: {
    env: 'PAPERWEAVE_STORE_DATABASE',
    default: 'neo4j',
    description: 'Database name on the Neo4j server',
  },
  host: { env: 'PAPERWEAVE_HOST', default: '127.0.0.1', description: 'Address the server listens on' },
  port: {
    env: 'PAPERWEAVE_PORT',
    default: '7677',
    description: 'Port; if the default is taken, the next free one',
    range: [0, 65_535],
  },
  publicUrl: {
    env: 'PAPERWEAVE_PUBLIC_URL',
    default: '',
    description: 'Address at which others reach the server, for embed codes behind a proxy',
    takes: 'address',
  },
  title: {
    env: 'PAPERWEAVE_TITLE',
    default: 'Paperweave',
    description: 'What feeds and the pages of days, authors, topics and models are called',
  },
  queryRows: {
    env: 'PAPERWEAVE_QUERY_ROWS',
    default: '1000',
    description: 'Rows that a console query returns at most',
    range: [1, 1_000_000],
  },
  queryTimeout: {
    env: 'PAPERWEAVE_QUERY_TIMEOUT',
    default: '10000',
    description: 'Milliseconds that a query may run',
    range: [1, 3_600_000],
  },
  queryMemory: {
    env: 'PAPERWEAVE_QUERY_MEMORY',
    default: '2048',
    description: 'Megabytes that a reader process may use before it is replaced',
    range: [128, 1_048_576],
  },
  generations: {
    env: 'PAPERWEAVE_GENERATIONS',
    default: '5',
    description: 'States of the embedded graph that are kept at most',
    range: [1, 10_000],
  },
  generationsMegabytes: {
    env: 'PAPERWEAVE_GENERATIONS_MB',
    default: '2048',
    description:
      'Megabytes that the kept states may take together; the current one and the one before may take more',
    range: [0, 1_048_576],
  },
  helperUrl: {
    env: 'PAPERWEAVE_HELPER_URL',
    default: '',
    description:
      'OpenAI-compatible endpoint that may propose models for uncertain sentences, such as `http://127.0.0.1:11434/v1`; off by default',
    takes: 'address',
  },
  helperKey: {
    env: 'PAPERWEAVE_HELPER_KEY',
    default: '',
    description: 'Key for that endpoint, if it needs one',
  },
  helperModel: {
    env: 'PAPERWEAVE_HELPER_MODEL',
    default: 'default',
    description: 'Model that the endpoint is to use',
  },
  helperSentences: {
    env: 'PAPERWEAVE_HELPER_SENTENCES',
    default: '500',
    description: 'Sentences that one import asks about at most; the rest wait for the next one',
    range: [0, 1_000_000],
  },
  identity: {
    env: 'PAPERWEAVE_IDENTITY',
    default: '',
    description: 'Your identity file (merges and splits); by default `identity.yaml` in the home folder',
  },
  arxivUrl: {
    env: 'PAPERWEAVE_ARXIV_URL',
    default: 'https://export.arxiv.org',
    description: 'Where `enrich` finds the API of arXiv; `off` asks it nothing',
    takes: 'service',
  },
  openalexUrl: {
    env: 'PAPERWEAVE_OPENALEX_URL',
    default: 'https://api.openalex.org',
    description: 'Where `enrich` finds OpenAlex; `off` asks it nothing',
    takes: 'service',
  },
  openalexKey: {
    env: 'PAPERWEAVE_OPENALEX_KEY',
    default: '',
    description: 'Key for OpenAlex, which is free; without one it answers only a few questions a day',
    takes: 'key',
  },
  crossrefUrl: {
    env: 'PAPERWEAVE_CROSSREF_URL',
    default: 'https://api.crossref.org',
    description: 'Where `enrich` finds Crossref; `off` asks it nothing',
    takes: 'service',
  },
  crossrefKey: {
    env: 'PAPERWEAVE_CROSSREF_KEY',
    default: '',
    description: 'Key for Crossref Metadata Plus, if you have one',
    takes: 'key',
  },
  mail: {
    env: 'PAPERWEAVE_MAIL',
    default: '',
    description:
      'Your mail address, which `enrich` tells the services so that they can write to you; better service',
    takes: 'mail',
  },
  serviceTimeout: {
    env: 'PAPERWEAVE_SERVICE_TIMEOUT',
    default: '20000',
    description: 'Milliseconds that a service may take for one answer',
    range: [100, 600_000],
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof SETTINGS
export type Settings = Record<SettingName, string>

/** @param asked how whoever gave the value calls it */
function check(name: SettingName, value: string, asked: string): string {
  const { range, takes, path }: Setting = SETTINGS[name]
  const fail = (what: string): never => {
    throw new AppError('INVALID', `${asked} takes ${what}${takes === 'key' ? '' : `, not "${value}"`}.`)
  }
  if (range) {
    const [least, most] = range
    const inside = /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
    if (!inside) fail(`a whole number from ${least} to ${most}`)
  }
  if (takes && value !== '' && !KINDS[takes].includes(value)) fail(KINDS[takes].name)
  return path ? resolve(value.replace(/^~(?=$|[/\\])/, () => homedir())) : value
}

/**
 * Each setting from `given` (the command line), else from the environment, else its default. An empty value counts as
 * not set. A path is absolute.
 * @throws INVALID naming the option or the variable and what it takes
 */
export function readSettings(given: Partial<Settings>, env: NodeJS.ProcessEnv): Settings {
  const names = Object.keys(SETTINGS) as SettingName[]
  const value = (name: SettingName) => given[name] || env[SETTINGS[name].env] || SETTINGS[name].default
  const asked = (name: SettingName) => (given[name] ? `--${name}` : SETTINGS[name].env)
  return Object.fromEntries(names.map(name => [name, check(name, value(name), asked(name))])) as Settings
}
