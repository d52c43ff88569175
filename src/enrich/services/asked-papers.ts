import { foldLetters } from '../../graph/fold.ts'
import { groupBy } from '../../group-by.ts'
import { arxivIdIn, doiIn } from '../../sources/fields/paper-ids.ts'
import type { Answer, PaperFacts, PaperQuestion } from '../facts.ts'
import { arxivClue, doiClue } from './clues.ts'
import { agrees, factsByTitle, fullest } from './same-paper.ts'

/** What a dump says about one of the papers asked about. */
interface Records {
  byId: PaperFacts[]
  byTitle: PaperFacts[]
}

type Index = ReadonlyMap<string, readonly PaperQuestion[]>

/** Questions by what they can be recognised by, and the records found so far. */
export class AskedPapers {
  private readonly byId: Index
  private readonly byTitle: Index
  private readonly found: ReadonlyMap<PaperQuestion, Records>

  constructor(questions: readonly PaperQuestion[]) {
    const idsOf = (question: PaperQuestion) =>
      [arxivClue(question), doiClue(question)].flatMap(id => (id === null ? [] : [{ id, question }]))
    const ids = groupBy(questions.flatMap(idsOf), ({ id }) => id)
    this.byId = new Map([...ids].map(([id, pairs]) => [id, pairs.map(({ question }) => question)]))
    const titled = questions.filter(({ title }) => lettersOf(title) !== '')
    this.byTitle = groupBy(titled, ({ title }) => lettersOf(title))
    this.found = new Map(questions.map(question => [question, { byId: [], byTitle: [] }]))
  }

  /** Whether a record may be about one of the papers. */
  mayHold(idTexts: readonly unknown[], title: unknown): boolean {
    return idsIn(idTexts).some(id => this.byId.has(id)) || this.byTitle.has(lettersOf(title))
  }

  add(facts: PaperFacts): void {
    for (const id of [facts.arxivId, facts.doi])
      for (const question of this.byId.get(id ?? '') ?? []) this.found.get(question)?.byId.push(facts)
    for (const question of this.byTitle.get(lettersOf(facts.title)) ?? [])
      if (agrees(facts, question)) this.found.get(question)?.byTitle.push(facts)
  }

  *answers(): Generator<Answer> {
    for (const [question, { byId, byTitle }] of this.found)
      yield { question, facts: fullest(byId) ?? factsByTitle(byTitle, question) }
  }
}

const lettersOf = (title: unknown): string => (typeof title === 'string' ? foldLetters(title) : '')

const idsIn = (texts: readonly unknown[]): string[] =>
  texts
    .flatMap(text => (typeof text === 'string' ? [arxivIdIn(text), doiIn(text)] : []))
    .filter(id => id !== null)
