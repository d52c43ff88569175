import { foldLetters } from '../graph/fold.ts'
import type { SearchDocument } from './document.ts'
import { initialsOf } from './hangul.ts'
import { shortIdOf, wholeId } from './ids.ts'
import { IN_NAME, impactOf, WEIGHTS } from './impact.ts'
import { initialsOfGiven } from './person-initials.ts'
import { soundsOf } from './sounds.ts'
import { SIGNS, takeTerms } from './terms.ts'
import { otherNamesOf } from './topic-names.ts'

/** So many letters of a whole name are compared. */
const WHOLE = 40
/** So many initial consonants, from each syllable on. */
const INITIALS = 16

/** A name as a whole: its letters and digits only, so that spaces, hyphens and case don't matter. */
export const wholeName = (name: string): string => SIGNS.whole + foldLetters(name).slice(0, WHOLE)

/** All names of a document, the shipped ones of topics included. */
export const namesOfDocument = ({ label, name, aliases }: SearchDocument): string[] => {
  const own = [name, ...aliases]
  return label === 'Topic' ? [...own, ...otherNamesOf(own)] : own
}

interface Weighed {
  weight: number
  isName: boolean
}

/** The terms of one document with their impacts. */
export class DocumentTerms {
  private readonly terms = new Map<string, Weighed>()
  private length = 0

  constructor(document: SearchDocument) {
    this.addNames(document)
    for (const name of document.people) this.addText(name, WEIGHTS.people, false, true)
    for (const { text } of document.passages) this.addText(text, WEIGHTS.text, false, false)
    for (const key of document.links) this.add(SIGNS.link + key, WEIGHTS.text, false)
    if (document.label === 'Author') this.addPerson(document)
  }

  *[Symbol.iterator](): Generator<[term: string, impact: number]> {
    for (const [term, { weight, isName }] of this.terms)
      yield [term, impactOf(weight, this.length) | (isName ? IN_NAME : 0)]
  }

  private addNames(document: SearchDocument): void {
    for (const [at, name] of namesOfDocument(document).entries()) {
      const weight = at === 0 ? WEIGHTS.name : WEIGHTS.alias
      this.addText(name, weight, true, true)
      this.add(wholeName(name), weight, true)
      const initials = initialsOf(name)
      for (let from = 0; from < initials.length; from += 1)
        this.add(initials.slice(from, from + INITIALS), weight, true)
    }
    for (const id of [document.key, ...document.ids]) {
      this.add(wholeId(id), WEIGHTS.name, true)
      const short = shortIdOf(id)
      if (short !== null) this.add(wholeName(short), WEIGHTS.name, true)
    }
  }

  private addPerson({ name, aliases }: SearchDocument): void {
    for (const one of [name, ...aliases]) {
      for (const sound of soundsOf(one)) this.add(SIGNS.sound + sound, WEIGHTS.alias, false)
      for (const initial of initialsOfGiven(one)) this.add(initial, WEIGHTS.alias, true)
    }
  }

  private addText(text: string, weight: number, isName: boolean, asWritten: boolean): void {
    takeTerms(text, asWritten, term => {
      this.length += 1
      this.add(term, weight, isName)
    })
  }

  private add(term: string, weight: number, isName: boolean): void {
    const known = this.terms.get(term)
    if (known) {
      known.weight += weight
      known.isName ||= isName
    } else this.terms.set(term, { weight, isName })
  }
}
