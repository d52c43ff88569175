import { AppError } from '../errors.ts'
import type { CypherParameter } from './cypher-file.ts'
import { parseParameter } from './parse-parameter.ts'

const FIELDS = ['title', 'description', 'order', 'total', 'counts', 'omitted', 'walk', 'without'] as const
export type Field = (typeof FIELDS)[number]

/** A line of the header: its value, and a way to say where it stands. */
interface HeaderLine {
  value: string
  fail(expected: string): never
}

/** The header of a file by the names of its lines, and the query below it. */
export interface Header {
  fields: ReadonlyMap<Field, HeaderLine>
  parameters: CypherParameter[]
  body: string
}

/** Translations that headers held in the first release. */
const TRANSLATION = /^(title|description)\.[a-z]{2}$/
const LINE = /^\/\/ ?([a-z.]+(?: [A-Za-z]+)?): (.*)$/
/** A line of the header below its end, where it would only be a comment of the query. */
const LATE = new RegExp(`^\\s*// ?(${FIELDS.join('|')}|param [A-Za-z]+): `)

/** Takes the header apart, line by line. */
class HeaderReader {
  readonly fields = new Map<Field, HeaderLine>()
  readonly parameters: CypherParameter[] = []

  constructor(
    private readonly file: string,
    private readonly warn: (message: string) => void,
  ) {}

  read(line: string, index: number): void {
    const at = `${this.file}.cypher, line ${index + 1}`
    const fail = (expected: string): never => {
      throw new AppError('INVALID', `${at}: expected ${expected}.`)
    }
    const ignore = (part: string) => this.warn(`${at}: ${part} is ignored; translations stand in src/text.`)
    const [, word = '', text = ''] = LINE.exec(line) ?? fail(`"// name: value", not "${line}"`)
    const value = text.trim()
    if (word.startsWith('param ')) this.addParameter(parseParameter(word.slice(6), value, fail, ignore), fail)
    else if (TRANSLATION.test(word)) ignore(`"${word}"`)
    else this.addField(word, { value, fail })
  }

  private addParameter(parameter: CypherParameter, fail: HeaderLine['fail']): void {
    const { name } = parameter
    if (this.parameters.some(known => known.name === name)) fail(`each parameter once, not "${name}" again`)
    this.parameters.push(parameter)
  }

  private addField(word: string, line: HeaderLine): void {
    const field =
      FIELDS.find(known => known === word) ??
      line.fail(`"param" or one of ${FIELDS.join(', ')}, not "${word}"`)
    if (this.fields.has(field)) line.fail(`"${field}" once`)
    if (line.value === '') line.fail(`a value behind "${field}:"`)
    this.fields.set(field, line)
  }
}

/**
 * Reads the comment lines at the top of a Cypher file.
 * @param warn is called with what the first release understood and today means nothing
 * @throws INVALID with the file, the line and what was expected
 */
export function parseHeader(file: string, text: string, warn: (message: string) => void): Header {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const end = lines.findIndex(line => !line.startsWith('//'))
  const header = end < 0 ? lines : lines.slice(0, end)
  const reader = new HeaderReader(file, warn)
  for (const [index, line] of header.entries()) reader.read(line, index)
  const late = lines.findIndex((line, index) => index >= header.length && LATE.test(line))
  if (late >= 0) {
    const expected = `expected "${lines[late]}" in the header, which ends above line ${header.length + 1}`
    throw new AppError('INVALID', `${file}.cypher, line ${late + 1}: ${expected}.`)
  }
  return {
    fields: reader.fields,
    parameters: reader.parameters,
    body: lines.slice(header.length).join('\n').trim(),
  }
}
