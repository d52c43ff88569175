/**
 * Reads the values of the TCK, `[1, {a: 'x'}]`, `(:A {b: 2})`, `<(:A)-[:T]->(:B)>`, as a text that equal values share.
 * Strings in it are JSON, entries and labels are sorted, and 1.0 is 1.
 */
export function readExpected(text: string, anyOrder = false): string {
  const reader = new Reader(text, anyOrder)
  const value = reader.value()
  reader.end()
  return value
}

export const numberText = (value: number | bigint): string =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e21
    ? String(BigInt(value))
    : String(value)

export const listText = (items: string[], anyOrder: boolean): string =>
  `[${(anyOrder ? items.toSorted() : items).join()}]`
export const mapText = (entries: [string, string][]): string =>
  `{${entries
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`)
    .sort()
    .join()}}`
export const nodeText = (labels: readonly string[], properties: string): string =>
  `(${[...labels]
    .sort()
    .map(label => `:${label}`)
    .join('')}${properties})`
export const relationshipText = (type: string, properties: string): string => `[:${type}${properties}]`

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

class Reader {
  private at = 0
  private readonly text: string
  private readonly anyOrder: boolean

  constructor(text: string, anyOrder: boolean) {
    this.text = text
    this.anyOrder = anyOrder
  }

  end(): void {
    this.space()
    if (this.at < this.text.length) this.fail()
  }

  value(): string {
    this.space()
    const word = this.match(/(?:null|true|false)\b/y)
    if (word) return word
    const number = this.match(/[-+]?(?:NaN|Inf(?:inity)?|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\.\d+)/y)
    if (number !== null) return this.number(number)
    if (this.take("'")) return JSON.stringify(this.string())
    if (this.take('{')) return mapText(this.entries())
    if (this.take('<')) return this.path()
    if (this.take('(')) return this.node()
    if (this.take('[')) return this.list()
    return this.fail()
  }

  private number(text: string): string {
    if (/NaN/.test(text)) return 'NaN'
    if (/Inf/.test(text)) return text.startsWith('-') ? '-Infinity' : 'Infinity'
    return numberText(/^[-+]?\d+$/.test(text) ? BigInt(text) : Number(text))
  }

  private string(): string {
    let body = ''
    for (;;) {
      const plain = this.match(/[^'\\]+/y)
      if (plain !== null) body += plain
      else if (this.take("'")) return body
      else if (this.take('\\')) {
        const letter = this.match(/./y) ?? ''
        body += ESCAPES[letter] ?? letter
      } else this.fail()
    }
  }

  private list(): string {
    this.space()
    if (this.text[this.at] === ':') return this.relationship()
    const items: string[] = []
    while (!this.take(']')) {
      items.push(this.value())
      this.space()
      this.take(',')
      this.space()
    }
    return listText(items, this.anyOrder)
  }

  private entries(): [string, string][] {
    const entries: [string, string][] = []
    this.space()
    while (!this.take('}')) {
      const name = this.match(/[^:\s]+/y) ?? this.fail()
      this.space()
      this.take(':')
      entries.push([name.replaceAll('`', ''), this.value()])
      this.space()
      this.take(',')
      this.space()
    }
    return entries
  }

  private properties(): string {
    this.space()
    return mapText(this.take('{') ? this.entries() : [])
  }

  private node(): string {
    this.space()
    const labels: string[] = []
    while (this.take(':')) labels.push(this.match(/[^\s:{)]+/y) ?? this.fail())
    const properties = this.properties()
    this.space()
    this.take(')')
    return nodeText(labels, properties)
  }

  private relationship(): string {
    this.take(':')
    const type = this.match(/[^\s:{\]]+/y) ?? this.fail()
    const properties = this.properties()
    this.space()
    this.take(']')
    return relationshipText(type, properties)
  }

  private path(): string {
    let path = ''
    while (!this.take('>')) {
      const sign = this.match(/<-|->|-/y)
      if (sign) path += sign
      else path += this.value()
    }
    return `<${path}>`
  }

  private space(): void {
    this.match(/\s+/y)
  }

  private take(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    this.at += found?.length ?? 0
    return found
  }

  private fail(): never {
    throw new Error(`This is no value of the TCK, at ${this.at}: ${this.text}`)
  }
}
