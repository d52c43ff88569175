import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readEntryLines } from '../src/import/entry-lines.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'

/**
 * Scores the output of `paperweave entries` against hand-annotated entries. The corpus folder holds the scorer
 * `score.mjs`; notes below `notes/` with `gold.jsonl`, whose sources are relative to `notes/`; digests below `digests/`
 * with `digests.gold.jsonl`; and a digest that is in both sets.
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

const output = mkdtempSync(join(tmpdir(), 'paperweave-score-'))
try {
  for (const { title, gold, folder, base } of SETS) {
    const lines = [...(await linesBelow(folder, base)), ...(await linesBelow(SHARED_DIGEST, '.'))]
    const file = join(output, gold)
    writeFileSync(file, lines.join('\n'))
    console.log(`\n${title}: ${lines.length} entries read`)
    const scorer = [join(corpus, 'score.mjs'), join(corpus, gold), file, ...options]
    execFileSync(process.execPath, scorer, { stdio: 'inherit' })
  }
} finally {
  rmSync(output, { recursive: true })
}
