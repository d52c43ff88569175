import type { Diagnostic, ImportReport } from '../graph/library.ts'

/** Diagnostics that are printed; the others are counted. */
const SHOWN = 20
const ORDER = { error: 0, warning: 1, info: 2 } as const

export const diagnosticText = ({ severity, code, message, place }: Diagnostic): string =>
  `${place.source}:${place.line}: ${severity}: ${message} [${code}]`

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

function listed(title: string, lines: string[], all: boolean): string[] {
  if (lines.length === 0) return []
  const shown = all ? lines : lines.slice(0, SHOWN)
  const cut = lines.length - shown.length
  const more = cut > 0 ? [`  … and ${cut} more: "paperweave report --all" shows them`] : []
  return ['', `${title} (${lines.length})`, ...shown.map(line => `  ${line}`), ...more]
}

/** What an import did, for people: what was understood first, then what needs a look, least certain first. */
export function reportText(report: ImportReport, all: boolean): string {
  const { documents, stats, rules } = report
  const removed = documents.removed > 0 ? `, ${documents.removed} removed` : ''
  const failed = documents.failed > 0 ? `, ${documents.failed} could not be read` : ''
  const nodes = Object.entries(stats.nodes).map(([label, number]) => count(number, label.toLowerCase()))
  const links = Object.values(rules).reduce((sum, number) => sum + number, 0)
  const diagnostics = [...report.diagnostics].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
  return [
    `${count(documents.imported, 'document')} imported, ${documents.unchanged} unchanged${removed}${failed}; ` +
      `${count(report.entries, 'entry', 'entries')} in ${(report.elapsed / 1000).toFixed(1)} s`,
    `The graph holds ${nodes.join(', ')}`,
    ...(links > 0 ? ['', `Models linked, by rule (${links})`] : []),
    ...Object.entries(rules)
      .sort(([, a], [, b]) => b - a)
      .map(([rule, number]) => `  ${String(number).padStart(6)}  ${rule}`),
    ...listed(
      'Least certain links',
      report.uncertain.map(
        ({ title, model, rule, confidence, evidence }) =>
          `${confidence.toFixed(2)} ${model} ← ${title} [${rule}] “${evidence.slice(0, 100)}”`,
      ),
      all,
    ),
    ...listed(
      'Spellings merged',
      report.merges.map(({ label, name, alias, rule }) => `${label} ${alias} → ${name} [${rule}]`),
      all,
    ),
    ...listed('To look at', diagnostics.map(diagnosticText), all),
  ].join('\n')
}
