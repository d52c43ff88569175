/** An element of a record with what is in it. Names are in lower case, without the prefix of their namespace. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Its own text, with that of elements for letters and words. */
  text: string
  children: XmlElement[]
  line: number
  endLine: number
}

/** Elements whose text belongs to what is around them: EndNote wraps every text in `style`. */
const WRAPPERS = /^(?:style|i|b|u|em|strong|sub|sup|span)$/
/** What is deeper inside of a record, or more than this, says nothing of the paper. */
const DEEPEST = 12
const MOST_ELEMENTS = 20_000

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

const localNames = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))

/** Gathers the records of an XML document from its elements as they open and close. */
export class RecordTrees {
  private readonly names: string[] = []
  private open: XmlElement[] = []
  private depth = 0
  private count = 0
  private readonly isRecord: (name: string, around: readonly string[]) => boolean

  /** @param isRecord whether an element is a record, by its name and by those around it */
  constructor(isRecord: (name: string, around: readonly string[]) => boolean) {
    this.isRecord = isRecord
  }

  opens(typed: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const name = localName(typed)
    const inside = this.open.at(-1)
    const begins = !inside && this.isRecord(name, this.names)
    this.names.push(name)
    if (WRAPPERS.test(name) || !(inside || begins)) return
    if (begins) {
      this.depth = this.names.length
      this.count = 0
    }
    this.count += 1
    const element = { name, attributes: localNames(attributes), text: '', children: [], line, endLine: line }
    if (this.open.length < DEEPEST && this.count < MOST_ELEMENTS) inside?.children.push(element)
    this.open.push(element)
  }

  hears(text: string): void {
    const inside = this.open.at(-1)
    if (inside) inside.text += text
  }

  /** @returns the record that ends with an element */
  closes(line: number): XmlElement | null {
    const isEnd = this.names.length === this.depth
    const name = this.names.pop() ?? ''
    if (this.open.length === 0 || WRAPPERS.test(name)) return null
    const element = this.open.pop() as XmlElement
    element.endLine = line
    return isEnd && this.open.length === 0 ? element : null
  }
}

/** One step of a path: `author`, or `articleid[idtype=doi]` with an attribute. */
const STEP = /^([^[\]]+)(?:\[(\w+)=(\w+)\])?$/

function childrenAt(elements: readonly XmlElement[], step: string): XmlElement[] {
  const [, name, attribute, value] = STEP.exec(step) ?? []
  return elements
    .flatMap(({ children }) => children)
    .filter(child => child.name === name && (!attribute || child.attributes[attribute] === value))
}

/** The elements at the ends of paths below an element: `contributors/authors/author`, several with spaces between them. */
export const elementsAt = (element: XmlElement, paths: string): XmlElement[] =>
  paths.split(/\s+/).flatMap(path => path.split('/').reduce<XmlElement[]>(childrenAt, [element]))

/** Their texts. */
export const textsAt = (element: XmlElement, paths: string): string[] =>
  elementsAt(element, paths)
    .map(({ text }) => text.trim())
    .filter(Boolean)
