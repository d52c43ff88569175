import { peopleIn } from '../../fields/people.ts'
import { isSuffix, joinName, partsBetweenCommas, personName } from '../../fields/person-name.ts'
import { collapse } from '../../fields/text.ts'
import type { Latex } from './latex.ts'

const MARKS = /\\[\s\S]?|[{}]| and /gi

/** The names between "and", of which one in braces is whole. */
function namesIn(value: string): string[] {
  const names: string[] = []
  let [start, depth] = [0, 0]
  const text = collapse(value)
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === '{') depth += 1
    else if (mark === '}') depth -= 1
    else if (!mark.startsWith('\\') && depth <= 0) {
      names.push(text.slice(start, index))
      start = index + mark.length
    }
  }
  return [...names, text.slice(start)].map(name => name.trim()).filter(Boolean)
}

/** `family=Berg, given=Jan, prefix=van den`, as biblatex allows. */
function nameOfParts(name: string): string | null {
  if (!/^(?:family|given|prefix|suffix)\s*=/i.test(name)) return null
  const parts = new Map(
    name.split(',').map(part => {
      const [key = '', value = ''] = part.split('=', 2)
      return [key.trim().toLowerCase(), value.trim()] as const
    }),
  )
  const family = [parts.get('prefix'), parts.get('family')].filter(Boolean).join(' ')
  return joinName({ family, given: parts.get('given'), suffix: parts.get('suffix') })
}

/** A name that is one group in braces: `{Google Research, Brain Team}`. */
const isWhole = (name: string): boolean => /^\{(?:[^{}]|\{[^{}]{0,200}\})*\}$/.test(name.slice(0, 500))

/** The people of an author field, as people say their names. */
export async function peopleOfBib(value: string, latex: Latex): Promise<{ literal: string }[]> {
  const names = namesIn(value)
  const [only = ''] = names
  // Some write commas or semicolons where "and" should be.
  const parts = partsBetweenCommas(only).filter(part => !isSuffix(part))
  if (names.length === 1 && !isWhole(only) && (only.includes(';') || parts.length > 2))
    return peopleIn(await latex.textOf(only)).map(literal => ({ literal }))
  const people: { literal: string }[] = []
  for (const name of names) {
    const text = collapse(await latex.textOf(name))
    people.push({ literal: isWhole(name) ? text : (nameOfParts(text) ?? personName(text)) })
  }
  return people
}
