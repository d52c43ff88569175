import { type Diagnostic, timesOf } from '../graph/library.ts'
import { groupBy } from '../group-by.ts'

/** How many files of a kind and examples of a file are printed, unless all are wanted. */
const FILES = 5
const EXAMPLES = 3
const ORDER = { error: 0, warning: 1, info: 2 } as const

export const diagnosticText = ({ severity, code, message, place }: Diagnostic): string =>
  `${place.source}:${place.line}: ${severity}: ${message} [${code}]`

const number = (times: number): string => times.toLocaleString('en')

const sum = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.reduce((all, diagnostic) => all + timesOf(diagnostic), 0)

interface Group {
  name: string
  times: number
  diagnostics: Diagnostic[]
}

const grouped = (diagnostics: readonly Diagnostic[], nameOf: (one: Diagnostic) => string): Group[] =>
  [...groupBy(diagnostics, nameOf)]
    .map(([name, all]) => ({ name, times: sum(all), diagnostics: all }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))

/** What is said of a whole kind; null where it differs from file to file. */
function commonMessage(diagnostics: readonly Diagnostic[]): string | null {
  const [first, ...others] = diagnostics
  const isCommon = others.length > 0 && others.every(({ message }) => message === first?.message)
  return isCommon ? (first?.message ?? null) : null
}

/** A file, and below it the lines and what is said of them. */
function fileLines({ name, times, diagnostics }: Group, all: boolean): string[] {
  const shown = diagnostics.slice(0, all ? undefined : EXAMPLES)
  const left = times - sum(shown)
  return [
    `    ${name} (${number(times)})`,
    ...shown.map(({ place, message }) => `      line ${place.line}: ${message}`),
    ...(left > 0 ? [`      … and ${number(left)} more`] : []),
  ]
}

/** A file and the lines of which the same is said as of all others; none where the file as a whole is meant. */
function placeLines({ name, times, diagnostics }: Group, all: boolean): string[] {
  const shown = diagnostics.slice(0, all ? undefined : EXAMPLES)
  const left = times - sum(shown)
  const lines = shown.map(({ place }) => place.line).join(', ')
  return [
    `    ${name}${lines === '1' ? '' : `, line ${lines}`}`,
    ...(left > 0 ? [`      … and ${number(left)} more`] : []),
  ]
}

function kindLines({ name, times, diagnostics }: Group, all: boolean): string[] {
  const files = grouped(diagnostics, ({ place }) => place.source)
  const shown = files.slice(0, all ? undefined : FILES)
  const left = files.slice(shown.length)
  const more = left.reduce((whole, file) => whole + file.times, 0)
  const common = commonMessage(diagnostics)
  return [
    `  ${name} (${number(times)})`,
    ...(common === null ? [] : [`    ${common}`]),
    ...shown.flatMap(file => (common === null ? fileLines(file, all) : placeLines(file, all))),
    ...(left.length > 0 ? [`    … and ${number(more)} more in ${number(left.length)} other files`] : []),
  ]
}

/** What was skipped or is doubtful, by kind and file, errors first: counts, and the first examples of each. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], all: boolean): string[] {
  if (diagnostics.length === 0) return []
  const kinds = grouped(diagnostics, ({ severity, code }) => `${severity} ${code}`)
  const order = ({ diagnostics: [first] }: Group): number => ORDER[first?.severity ?? 'info']
  const lines = kinds.sort((a, b) => order(a) - order(b)).flatMap(kind => kindLines(kind, all))
  const isCut = !all && lines.some(line => line.trimStart().startsWith('… and'))
  return [
    '',
    `Worth a look, by kind and file (${number(sum(diagnostics))})`,
    ...lines,
    ...(isCut ? ['  "paperweave report --all" lists them'] : []),
  ]
}
