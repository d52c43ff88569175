import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readEntryLines } from '../src/import/entry-lines.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'
import { type GoldNote, goldNotes, isClosed, type Named, spellingsOf } from './introductions/gold.ts'

/**
 * Scores the output of `paperweave entries` against hand-annotated entries. The corpus folder holds the scorer
 * `score.mjs`; notes below `notes/` with `gold.jsonl`, whose sources are relative to `notes/`; digests below `digests/`
 * with `digests.gold.jsonl`; and a digest that is in both sets. Further notes of the same corpus were annotated for their
 * models alone (`bench/introductions/gold.jsonl`): a fifth of them is closed, so only its totals are printed.
 * Usage: npm run score -- CORPUS [options of the scorer, such as --worst 30]
 */
const SHARED_DIGEST = 'seed-2024-03-14.txt'
const SETS = [
  { title: 'Notes', gold: 'gold.jsonl', folder: 'notes', base: 'notes' },
  { title: 'Digests', gold: 'digests.gold.jsonl', folder: 'digests', base: '.' },
]

const [folder, ...options] = process.argv.slice(2)
if (!folder) throw new Error('Usage: npm run score -- CORPUS [options of the scorer]')
const corpus = resolve(folder)

async function linesBelow(path: string, base: string): Promise<string[]> {
  const lines: string[] = []
  for await (const event of readEntryLines([join(corpus, path)], NO_IDENTITY, join(corpus, base)))
    if (event.kind === 'line') lines.push(JSON.stringify(event.line))
  return lines
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A model with two of its spellings, which is as many as the scorer knows. */
const asModel = (named: Named) => {
  const spellings = spellingsOf(named)
  return { canonical: spellings[0], name: spellings.at(-1) }
}

/** Precision, recall and F1 of further notes, of which only the models were annotated. */
function scoreNotes(notes: readonly GoldNote[], file: string, what: 'cited' | 'intro'): string {
  const lines = notes.map(({ source, introduced, cited = [], optional = [] }) =>
    JSON.stringify({
      source,
      title: source,
      models_introduced: introduced.map(asModel),
      models_cited: cited.map(asModel),
      models_optional: optional.map(asModel),
    }),
  )
  const gold = `${file}.further`
  writeFileSync(gold, lines.join('\n'))
  const said: unknown = JSON.parse(
    execFileSync(process.execPath, [join(corpus, 'score.mjs'), gold, file, '--json'], { encoding: 'utf8' }),
  )
  const figures = isRecord(said) && isRecord(said[what]) ? said[what] : {}
  return ['p', 'r', 'f'].map(key => `${key.toUpperCase()} ${Number(figures[key]).toFixed(3)}`).join('  ')
}

/** Of the closed fifth of the further notes, nothing but these totals is ever looked at. */
function scoreFurther(file: string): void {
  for (const closed of [false, true]) {
    const notes = goldNotes().filter(({ source }) => isClosed(source) === closed)
    const withCited = notes.filter(({ cited }) => cited !== undefined)
    console.log(`\nFurther notes, ${closed ? 'closed' : 'open'}: ${notes.length}`)
    console.log(`models_cited ${scoreNotes(withCited, file, 'cited')}  (${withCited.length} notes)`)
    console.log(`models_introduced ${scoreNotes(notes, file, 'intro')}`)
  }
}

const output = mkdtempSync(join(tmpdir(), 'paperweave-score-'))
try {
  for (const { title, gold, folder, base } of SETS) {
    const lines = [...(await linesBelow(folder, base)), ...(await linesBelow(SHARED_DIGEST, '.'))]
    const file = join(output, gold)
    writeFileSync(file, lines.join('\n'))
    console.log(`\n${title}: ${lines.length} entries read`)
    const scorer = [join(corpus, 'score.mjs'), join(corpus, gold), file, ...options]
    execFileSync(process.execPath, scorer, { stdio: 'inherit' })
    if (gold === 'gold.jsonl') scoreFurther(file)
  }
} finally {
  rmSync(output, { recursive: true })
}
