import { writeFileSync } from 'node:fs'
import { CLUES, type Clue } from '../src/link/models/introductions/clues.ts'
import { probabilityOf, THRESHOLD } from '../src/link/models/introductions/weighed.ts'
import { foldModel } from '../src/link/models/model-name.ts'
import { type GoldNote, goldNotes, goldTitles, isClosed, spellingsOf } from './introductions/gold.ts'
import { headCluesOf, statementsOf } from './introductions/heads.ts'
import { type Example, fit } from './introductions/regression.ts'

/**
 * Learns from annotated notes how much each clue says about the name that a title starts with, where no rule decides, and
 * writes the weights. Prints how well that works on notes that the weights were not learnt from.
 * Usage: npm run train:introductions -- CORPUS
 */
const [corpus] = process.argv.slice(2)
if (!corpus) throw new Error('Usage: npm run train:introductions -- CORPUS')
const FOLDS = 10
const WEIGHTS = new URL('../src/link/models/introductions/weights.ts', import.meta.url)
const NAMES = Object.keys(CLUES) as Clue[]

interface Head extends Example<Clue> {
  ruled: boolean
}

const has = (names: GoldNote['introduced'], name: string): boolean =>
  names.flatMap(spellingsOf).some(one => foldModel(one) === foldModel(name))

/** Whether the name that a note's title starts with is a model; null where nobody knows, or may say. */
function labels(): (source: string, name: string) => boolean | null {
  const notes = new Map(goldNotes().map(note => [note.source, note]))
  const titles = new Map(goldTitles().map(title => [title.source, title.model]))
  return (source, name) => {
    const note = notes.get(source)
    if (!note) return titles.get(source) ?? null
    return has(note.introduced, name) || (has(note.optional ?? [], name) ? null : false)
  }
}

function report(title: string, heads: readonly Head[], says: (head: Head, nth: number) => boolean): void {
  const said = heads.map((head, nth) => says(head, nth))
  const right = heads.filter((head, nth) => head.is && said[nth]).length
  const precision = right / said.filter(Boolean).length
  const recall = right / heads.filter(({ is }) => is).length
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(title.padEnd(24), ...[precision, recall, f1].map(value => value.toFixed(3)))
}

const labelOf = labels()
const heads: Head[] = []
for (const [source, statement] of await statementsOf(corpus)) {
  const head = isClosed(source) ? null : headCluesOf(statement)
  const is = head ? labelOf(source, head.name) : null
  if (head && is !== null) heads.push({ ...head, is })
}
const undecided = heads.filter(({ ruled }) => !ruled)
const foldOf = new Map(undecided.map((head, nth) => [head, nth % FOLDS]))
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  fit(
    undecided.filter(head => foldOf.get(head) !== fold),
    NAMES,
  ),
)
const probable = (head: Head, threshold: number): boolean =>
  probabilityOf(head.clues, folds[foldOf.get(head) ?? 0] as Record<Clue, number>) >= threshold
console.log(`${heads.length} titles, ${undecided.length} that no rule finds     precision recall F1`)
report('rules', heads, ({ ruled }) => ruled)
for (const threshold of [0.3, 0.4, THRESHOLD, 0.6])
  report(`rules and weights ${threshold}`, heads, head => head.ruled || probable(head, threshold))

const weights = fit(undecided, NAMES)
const lines = NAMES.map(name => `  '${name}': ${weights[name]},`)
writeFileSync(
  WEIGHTS,
  `import type { Clue } from './clues.ts'

/** How much each clue speaks for a model. Written by \`npm run train:introductions\`. */
export const WEIGHTS: Readonly<Record<Clue, number>> = {
${lines.join('\n').replace("'always'", 'always')}
}
`,
)
