import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator, type Pickle, type PickleStep } from '@cucumber/messages'
import { unzipSync } from 'fflate'

/** The openCypher Technology Compatibility Kit (Apache-2.0). It comes from Maven and is no part of the product. */
const ARTIFACT = 'org.opencypher:tck:1.0.0-M23'
const JAR = join(homedir(), '.m2/repository/org/opencypher/tck/1.0.0-M23/tck-1.0.0-M23.jar')

export type Expected =
  | { kind: 'rows'; columns: string[]; rows: string[][]; ordered: boolean; anyOrderInLists: boolean }
  | { kind: 'error'; text: string }

export interface Scenario {
  feature: string
  name: string
  /** Statements that make the graph. */
  setup: string[]
  /** As the TCK writes their values. */
  parameters: [name: string, value: string][]
  cypher: string
  expected: Expected
}

/** The files of the TCK by name. @throws when Maven cannot bring them */
export async function tckFiles(): Promise<Map<string, string>> {
  if (!existsSync(JAR))
    await promisify(execFile)('mvn', [
      '-q',
      '-B',
      'dependency:get',
      `-Dartifact=${ARTIFACT}`,
      '-Dtransitive=false',
    ])
  const files = Object.entries(unzipSync(await readFile(JAR)))
  const text = new TextDecoder()
  return new Map(
    files
      .filter(([name]) => /\.(feature|cypher)$/.test(name))
      .map(([name, bytes]) => [name, text.decode(bytes)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

const tableOf = (step: PickleStep): string[][] =>
  step.argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? []
const docOf = (step: PickleStep): string => step.argument?.docString?.content ?? ''

function expectedOf(step: PickleStep): Expected | null {
  if (/should be raised/.test(step.text)) return { kind: 'error', text: step.text }
  if (!step.text.startsWith('the result should be')) return null
  const [columns = [], ...rows] = tableOf(step)
  const ordered = /, in order/.test(step.text)
  return { kind: 'rows', columns, rows, ordered, anyOrderInLists: /ignoring element order/.test(step.text) }
}

function namedGraph(step: PickleStep, files: Map<string, string>): string[] {
  const name = /^the (\S+) graph$/.exec(step.text)?.[1]
  if (name === undefined) return []
  const script = [...files].find(([path]) => path.endsWith(`graphs/${name}/${name}.cypher`))?.[1] ?? ''
  return script.split(/;\s*(?:\n|$)/).filter(statement => statement.trim() !== '')
}

/** Scenarios that need a second query, or procedures of the test's own, are not about reading. */
const FOREIGN = /^executing control query:|^there exists a procedure/

function toScenario(feature: string, { name, steps }: Pickle, files: Map<string, string>): Scenario | null {
  if (steps.some(({ text }) => FOREIGN.test(text))) return null
  const queries = steps.filter(({ text }) => text === 'executing query:')
  const expected = steps.map(expectedOf).find(found => found !== null)
  if (!queries[0] || !expected) return null
  const setup = steps.flatMap(step =>
    step.text === 'having executed:' ? [docOf(step)] : namedGraph(step, files),
  )
  const parameters = steps.filter(({ text }) => /^parameters are:/.test(text)).flatMap(tableOf)
  const pairs = parameters.map(([key = '', value = '']) => [key, value] as [string, string])
  return { feature, name, setup, parameters: pairs, cypher: docOf(queries[0]), expected }
}

/** Every scenario of the TCK that can be told by one query; those that write among them. */
export function scenariosOf(files: Map<string, string>): Scenario[] {
  const newId = IdGenerator.incrementing()
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  return [...files]
    .filter(([name]) => name.endsWith('.feature'))
    .flatMap(([name, text]) => {
      const feature = name.replace(/^.*features\//, '').replace(/\.feature$/, '')
      const pickles = compile(parser.parse(text), name, newId)
      return pickles.map(pickle => toScenario(feature, pickle, files)).filter(found => found !== null)
    })
}
