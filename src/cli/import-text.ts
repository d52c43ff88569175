import {
  type Diagnostic,
  type ImportReport,
  type MergeReport,
  type Stats,
  stateBefore,
  type UnsureLink,
} from '../graph/library.ts'
import { rulesOf } from '../import/linker.ts'
import type { ImportResult } from '../import/publish.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { type AddedPaper, addedPapers } from './added-papers.ts'
import { count } from './count.ts'
import { diagnosticLines, diagnosticText } from './diagnostics-text.ts'
import { guessText, listed, mergeText, reportText, summary } from './report-text.ts'
import { type RunImport, runImport } from './run-import.ts'

const guessed = ({ paper, model }: UnsureLink): string => `${paper} ${model}`
const merged = ({ label, alias, key }: MergeReport): string => `${label} ${alias} ${key}`

/** Those that were not there before. */
function fresh<T>(now: readonly T[], before: readonly T[], identityOf: (one: T) => string): T[] {
  const known = new Set(before.map(identityOf))
  return now.filter(one => !known.has(identityOf(one)))
}

/** What was only told, and told before, is not told every day. */
function toTell(now: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const [told, others] = [now.filter(isInfo), now.filter(one => !isInfo(one))]
  return [...others, ...fresh(told, before, diagnosticText)]
}

const isInfo = ({ severity }: Diagnostic): boolean => severity === 'info'

/** `More than before: 1 paper, 2 authors`; nothing where the graph holds as much as before. */
function growth(now: Stats['nodes'], before: Stats['nodes']): string[] {
  const line = (title: string, sign: 1 | -1) => {
    const parts = Object.entries(now).flatMap(([label, number]) => {
      const difference = sign * (number - (before[label] ?? 0))
      return difference > 0 ? [count(difference, label.toLowerCase())] : []
    })
    return parts.length > 0 ? [`${title}: ${parts.join(', ')}`] : []
  }
  return [...line('More than before', 1), ...line('Fewer than before', -1)]
}

/**
 * Guesses that were not there before. A report lists only the least certain of many: one that moves up in that list, but
 * whose paper is as it was, is no new one.
 */
function newGuesses({ report, changes }: Told, before: ImportReport): string[] {
  const changed = changes && new Set(changes.keys)
  const guesses = fresh(report.uncertain, before.uncertain, guessed)
    .filter(({ paper }) => changed?.has(paper) ?? true)
    .map(guessText)
  const { uncertain, unsure = uncertain.length } = report
  const title =
    unsure > uncertain.length
      ? `New among the ${uncertain.length} least certain guessed links`
      : 'New guessed links, least certain first'
  return listed(title, guesses, false)
}

const RULES =
  'This release reads or links in other ways than the last one, so documents that have not changed were read again, too.'

const REPORT = '"paperweave report" lists every guess and spelling of the graph.'
const DIFF = '"paperweave diff" lists all that has changed.'

const nothingChanged = (report: ImportReport, diagnostics: readonly Diagnostic[]): string =>
  [
    `Nothing has changed (${count(report.documents.unchanged, 'document')}).`,
    ...diagnostics.map(diagnosticText),
  ].join('\n')

type Told = Pick<ImportResult, 'report' | 'generation' | 'changes'>

/**
 * What an import did, for people. A later one is told by what is new: a report is about the whole graph, and of some papers
 * a day it says the same every day.
 * @param before the report of the import before; null for the first one
 * @param papers those that were added, if that is known
 * @param hasStates whether the state before is kept
 */
export function importText(
  result: Told,
  before: ImportReport | null,
  papers: readonly AddedPaper[] | null,
  hasStates: boolean,
): string {
  const { report, generation } = result
  const diagnostics = toTell(report.diagnostics, before?.diagnostics ?? [])
  if (!generation) return nothingChanged(report, diagnostics)
  if (!before?.stats.nodes.Paper) return reportText(report, false)
  const merges = fresh(report.merges, before.merges, merged).map(mergeText)
  const added = (papers ?? []).map(({ key, name }) => `${name}  (${key})`)
  return [
    ...summary(report),
    ...(rulesOf(report.linker) === rulesOf(before.linker) ? [] : [RULES]),
    ...growth(report.stats.nodes, before.stats.nodes),
    ...listed('Papers added', added, false, added.length, 'diff --all'),
    ...newGuesses(result, before),
    ...listed('New spellings merged', merges, false),
    ...diagnosticLines(diagnostics, false),
    '',
    ...(hasStates ? [DIFF] : []),
    REPORT,
  ].join('\n')
}

/** Imports, and says what came of it. The import stands, whatever becomes of the list of what it added. */
export async function importWithText(
  store: GraphStore,
  settings: Settings,
  options: RunImport,
): Promise<{ result: ImportResult; text: string }> {
  const before = await store.report()
  const result = await runImport(store, settings, options)
  const papers = before && (await addedPapers(store, result).catch(() => null))
  const hasStates = stateBefore(await store.history()) !== undefined
  return { result, text: importText(result, before, papers, hasStates) }
}
