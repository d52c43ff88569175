import type { LineWriter } from '../../lines/rewritten.ts'

/** A line under a heading, or over it. */
const ADORNMENT = /^([=\-~^"'`#*+.:_<>])\1{2,}\s*$/
const LITERAL = /``([^`]{1,300})``/g
/** `` `A Title <https://…>`_ `` */
const LINK = /`([^`<>]{1,400})<(https?:[^<>\s]{1,600})>`__?/g
const ROLE = /:(arxiv|doi):`([^`<>]{1,100})`/gi
/** `` `A Title`_ ``, whose address stands elsewhere. */
const NAMED = /`([^`<>]{1,300})`__?/g
const TARGET = /^\.\. _(?:`([^`]{1,300})`|([^`:]{1,300})): (https?:\S{1,600})\s*$/
const CITATION = /^\.\. \[[^[\]]{1,40}\] (?=\S)/
const DIRECTIVE = /^\s{0,12}\.\. (?:[\w-]{1,40}::|\|)\s?.*$|^\s{0,12}\.\.(?: .*)?$/
/** `:Authors: Jane Doe` */
const FIELD = /^(\s{0,12}):([^:`]{1,40}): (?=\S)/
const MARK = /^(\s{0,40})#\. /

const addressOf = (role: string, id: string): string =>
  role.toLowerCase() === 'doi' ? `https://doi.org/${id}` : `https://arxiv.org/abs/${id}`

function plainLine(line: string): string {
  const [, quoted, name = quoted, url] = TARGET.exec(line) ?? []
  if (name && url) return `[${name}]: ${url}`
  const text = line.replace(CITATION, '- ')
  if (DIRECTIVE.test(text) || ADORNMENT.test(text)) return ''
  return text
    .replace(MARK, '$11. ')
    .replace(FIELD, '$1$2: ')
    .replace(ROLE, (_, role: string, id: string) => addressOf(role, id))
    .replace(LITERAL, '$1')
    .replace(LINK, (_, title: string, address: string) => `[${title.trim()}](${address})`)
    .replace(NAMED, '[$1]')
}

/** Writes reStructuredText as Markdown, line for line; each comes when the next one is known. */
export class RstLines implements LineWriter {
  private waiting: string | null = null
  /** The mark of the line above that one, if it is nothing but a mark. */
  private over = ''
  /** The marks over and under headings, those of the highest level first. */
  private readonly styles: string[] = []

  next(line: string): string[] {
    const { waiting } = this
    const mark = ADORNMENT.exec(line)?.[1] ?? ''
    const heads = mark !== '' && waiting !== null && /^\S/.test(waiting) && !ADORNMENT.test(waiting)
    const style = `${this.over}${mark}`
    this.over = ADORNMENT.exec(waiting ?? '')?.[1] ?? ''
    this.waiting = heads ? '' : line
    if (waiting === null) return []
    return [heads ? `${'#'.repeat(this.levelOf(style))} ${plainLine(waiting)}` : plainLine(waiting)]
  }

  end(): string[] {
    return this.waiting === null ? [] : [plainLine(this.waiting)]
  }

  private levelOf(style: string): number {
    if (!this.styles.includes(style)) this.styles.push(style)
    return Math.min(6, this.styles.indexOf(style) + 1)
  }
}
