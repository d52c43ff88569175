import type { ImportReport, MergeReport, UnsureLink } from '../graph/library.ts'
import { count } from './count.ts'
import { diagnosticLines } from './diagnostics-text.ts'
import { servicesText } from './services-text.ts'

/** Items of a list that are printed unless all are wanted. */
export const SHOWN = 20

/** A list with a heading, shortened unless `all` is wanted. `total` counts what the report itself no longer holds. */
export function listed(
  title: string,
  lines: string[],
  all: boolean,
  total = lines.length,
  rest = 'report --all',
): string[] {
  if (lines.length === 0) return []
  const shown = all ? lines : lines.slice(0, SHOWN)
  const cut = lines.length - shown.length
  const more = cut > 0 ? [`  … and ${cut} more; "paperweave ${rest}" lists them`] : []
  const kept = total > lines.length ? [`  … the report keeps only the first ${lines.length}`] : []
  return [
    '',
    `${title} (${total.toLocaleString('en')})`,
    ...shown.map(line => `  ${line}`),
    ...more,
    ...(cut > 0 ? [] : kept),
  ]
}

/** A heading, and below it how often each word occurs, the most frequent first. */
function counted(title: string, words: readonly string[]): string[] {
  if (words.length === 0) return []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0)
  const lines = [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([word, number]) => `  ${String(number).padStart(6)}  ${word}`)
  return ['', `${title} (${total.toLocaleString('en')})`, ...lines]
}

function imported({ documents, entries, elapsed }: ImportReport): string {
  const removed = documents.removed > 0 ? `, ${documents.removed} removed` : ''
  const failed = documents.failed > 0 ? `, ${documents.failed} could not be read` : ''
  return (
    `${count(documents.imported, 'document')} imported, ${documents.unchanged} unchanged${removed}${failed}; ` +
    `${count(entries, 'entry', 'entries')} in ${(elapsed / 1000).toFixed(1)} s`
  )
}

/** What was done, and what the graph holds since. */
export function summary(report: ImportReport): string[] {
  const { services, stats } = report
  const nodes = Object.entries(stats.nodes).map(([label, number]) => count(number, label.toLowerCase()))
  return [...(services ? servicesText(services) : [imported(report)]), `The graph holds ${nodes.join(', ')}`]
}

export const guessText = ({ title, model, rule, confidence, evidence }: UnsureLink): string =>
  `${confidence.toFixed(2)} ${model} ← ${title} [${rule}] “${evidence.slice(0, 100)}”`

export const mergeText = ({ label, name, alias, rule }: MergeReport): string =>
  `${label} ${alias} → ${name} [${rule}]`

/** How many links each rule has made, and to what; reports of earlier versions know only the rule. */
const ruleCounts = ({ rules, links }: ImportReport): { rule: string; count: number }[] =>
  links?.map(({ type, to, rule, count }) => ({ rule: `${rule} (${type} ${to})`, count })) ??
  Object.entries(rules).map(([rule, count]) => ({ rule, count }))

/** The links by rule, and the guessed ones, least certain first. */
function linksText(report: ImportReport, all: boolean): string[] {
  const { uncertain, unsure = uncertain.length } = report
  const byRule = ruleCounts(report).sort((a, b) => b.count - a.count)
  const links = byRule.reduce((sum, { count }) => sum + count, 0)
  return [
    ...(links > 0 ? ['', `Links with evidence, by rule (${links.toLocaleString('en')})`] : []),
    ...byRule.map(({ rule, count }) => `  ${String(count).padStart(6)}  ${rule}`),
    ...listed('Guessed links, least certain first', uncertain.map(guessText), all, unsure),
  ]
}

/** What an import did, for people: first what was understood, then what was guessed, merged and skipped. */
export function reportText(report: ImportReport, all: boolean): string {
  const { merges, diagnostics } = report
  return [
    ...summary(report),
    ...linksText(report, all),
    ...counted(
      'Spellings merged, by rule',
      merges.map(({ label, rule }) => `${label} ${rule}`),
    ),
    ...listed('Spellings merged', merges.map(mergeText), all),
    ...diagnosticLines(diagnostics, all),
  ].join('\n')
}
