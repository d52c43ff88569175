import type { PaperRecord, RecordField } from '../../entries/record.ts'
import type { Dialect } from './dialects.ts'

/** Fields in which each line is an item, however it begins. */
const LISTS: readonly RecordField[] = ['authors', 'keywords']
/** What only counts with the name of arXiv: `M1  - arXiv:1706.03762`, `VL  - abs/1706.03762`. */
const NAMES_ARXIV = /arxiv|^abs\//i

interface TaggedValue {
  tag: string
  lines: string[]
}

/** One record of tagged lines while it is read. */
export class TaggedRecord {
  readonly line: number
  endLine: number
  private readonly values: TaggedValue[] = []

  constructor(line: number) {
    this.line = line
    this.endLine = line
  }

  /** All that it says. */
  get text(): string {
    return JSON.stringify(this.values)
  }

  add(tag: string, value: string, line: number): void {
    this.values.push({ tag, lines: [value.trim()] })
    this.endLine = line
  }

  /** Goes on with the last value. */
  continue(text: string, line: number): void {
    this.values.at(-1)?.lines.push(text.trim())
    this.endLine = line
  }

  /** What the first line says it is. */
  get type(): string {
    return this.values[0]?.lines[0] ?? ''
  }

  /** What the record says, in the order of the dialect's tags. */
  record({ tags, day, stopped }: Dialect): PaperRecord {
    const record: PaperRecord = {}
    for (const [field, names] of Object.entries(tags) as [RecordField, string][]) {
      const values = names
        .split(' ')
        .map(name => this.valuesOf(name, field))
        .filter(found => found.length > 0)
      if (values.length > 0) record[field] = field === 'authors' ? values : values.flat()
    }
    if (record.arxivId) record.arxivId = record.arxivId.filter(value => NAMES_ARXIV.test(String(value)))
    if (stopped && record.title)
      record.title = record.title.map(title => String(title).replace(/(?<!\.)\.$/, ''))
    const [monthAndDay] = day ? this.valuesOf(day, 'date') : []
    if (monthAndDay !== undefined)
      record.date = [`${monthAndDay} ${record.date?.[0] ?? ''}`, ...(record.date ?? [])]
    return record
  }

  private valuesOf(tag: string, field: RecordField): string[] {
    const found = this.values.filter(value => value.tag === tag)
    if (LISTS.includes(field)) return found.flatMap(({ lines }) => lines).filter(Boolean)
    const join = field === 'notes' || field === 'abstract' ? '\n' : ' '
    // PubMed says what kind an id is: `10.1000/1 [doi]`.
    return found.map(({ lines }) => lines.join(join).replace(/ \[doi\]$/, '')).filter(Boolean)
  }
}
