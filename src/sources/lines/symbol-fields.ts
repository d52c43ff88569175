import { fieldOfSymbol } from '../fields/field-labels.ts'
import { dateIn } from '../fields/field-values.ts'
import { readLabelled } from '../fields/labelled-field.ts'
import { linksIn, linksToPaper } from '../fields/links.ts'
import { areFullNames, isLoneAuthor, looksLikeName } from '../fields/names.ts'
import { peopleIn } from '../fields/people.ts'
import { isPlainTitle } from '../fields/plain-title.ts'
import { readTitleLine } from '../fields/title.ts'

/** `👥 Jane Doe`, `- 🔗 https://…`: a line with one emoji before its words. */
const LED = /^(\s{0,8}(?:[-*+•]\s+)?)((?![\d#*©®™])\p{Extended_Pictographic})\uFE0F?\s*(?=\S)/u
/** One is in every such text. */
const PICTURE = /\p{Extended_Pictographic}/u
const LONGEST = 2_000
/** So many lines below a title tell that it is one. */
const NEAR = 4

/** A line that begins with an emoji. */
interface Led {
  /** What stands before it. */
  before: string
  symbol: string
  value: string
}

function ledLine(line: string): Led | null {
  const [mark = '', before = '', symbol = ''] = LED.exec(line.slice(0, LONGEST)) ?? []
  const value = line.slice(mark.length)
  return mark === '' || readLabelled(value) !== null ? null : { before, symbol, value }
}

/** `Jane Doe et al.`, `Jane Doe 외 3명` */
const MORE = /\bet\.? al\b|외|等|他|ほか/i

const arePeople = (value: string): boolean => {
  const people = peopleIn(value)
  const [first = ''] = people
  if (people.length === 1) return isLoneAuthor(first) || (looksLikeName(first) && MORE.test(value))
  return areFullNames(people)
}

/** Whether a value is what its emoji says. */
const FITS: Record<string, (value: string) => boolean> = {
  authors: arePeople,
  link: value => linksIn(value).length > 0,
  published: value => value.length < 40 && dateIn(value) !== null,
}

/** The label that stands for the emoji of a line, if the line is such a field. */
function labelOf({ symbol, value }: Led): string | null {
  const field = fieldOfSymbol(symbol)
  return field && (FITS[field.name]?.(value) ?? true) ? field.label : null
}

const saysWho = (led: Led | null): boolean => led !== null && labelOf(led) === 'Authors'

/** Whether a title begins with any other emoji, and those who wrote it or its address with one of theirs stand below. */
function isTitle(led: Led, below: readonly string[]): boolean {
  const next = ledLine(below[0] ?? '')
  if (labelOf(led) !== null || !next || labelOf(next) === null) return false
  return (
    isPlainTitle(readTitleLine(led.value).title) &&
    below.some(line => saysWho(ledLine(line)) || linksToPaper(line))
  )
}

/**
 * Lines with emoji that stand for labels get those labels: `👥 Jane Doe` becomes `Authors: Jane Doe`, and the line
 * above it, whatever its emoji is, `Title: …`. Below such a title, other fields are told; any other emoji is part of what
 * is said.
 */
export function withSymbolsAsLabels(texts: readonly string[]): readonly string[] {
  if (!texts.some(text => PICTURE.test(text))) return texts
  let isBelow = false
  return texts.map((text, at) => {
    const led = ledLine(text)
    if (led === null) return text
    const near = texts.slice(at + 1, at + 1 + NEAR * 2).filter(line => line.trim() !== '')
    const isHead = isTitle(led, near.slice(0, NEAR))
    isBelow ||= isHead
    const label = isHead ? 'Title' : isBelow || saysWho(led) ? labelOf(led) : null
    return label === null ? text : `${led.before}${label}: ${led.value}`
  })
}
