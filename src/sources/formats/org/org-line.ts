import { fieldsCalled } from '../../fields/field-labels.ts'
import { isPlanning, ORG_STATES } from '../../fields/task-states.ts'

/** The properties of a headline become a callout. */
export const PROPERTIES = '> [!properties]'

const HEADLINE = /^(\*{1,20}) (.*)$/
const TAGS = /[ \t](:[\p{L}\p{N}_@#%:]{1,300}:)$/u
const PRIORITY = /^\[#[A-Z0-9]\] /
const COOKIE = / ?\[\d{0,4}(?:\/\d{0,4}|%)\]$/
const KEYWORD = /^#\+([\w-]{1,40})\+?:(.*)$/
const PROPERTY = /^[ \t]*:([\w-]{1,40})\+?:[ \t](.*)$/
const BLOCK = /^[ \t]*#\+(begin|end)_([\w-]{1,40})/i
const DRAWER = /^[ \t]*:([\w-]{1,40}):[ \t]*$/
const RULE = /^[ \t]*\|[-+|]+\|?[ \t]*$/

const LINK = /\[\[([^[\]]{1,800})\](?:\[([^[\]]{1,600})\])?\]/g
/** `[[doi:10.1/2]]`, `[[arxiv:1706.03762]]` */
const SHORT: Readonly<Record<string, string>> = { doi: 'https://doi.org/', arxiv: 'https://arxiv.org/abs/' }

function linkOf(target: string, shown: string | undefined): string {
  const [, scheme = '', id = ''] = /^(doi|arxiv):(?:\/\/)?(\S+)$/i.exec(target) ?? []
  const url = id ? `${SHORT[scheme.toLowerCase()]}${id}` : target
  if (/^https?:/i.test(url)) return shown ? `[${shown}](${url})` : url
  if (/^(?:file|attachment|pdf|zotero|nov|docview):/i.test(url))
    return `[${shown ?? 'file'}](${url.replace(/[\s()]/g, '_')})`
  return `[[${shown ?? url.replace(/^(?:id|roam):/, '')}]]`
}

/** Emphasis stands between white space or punctuation. */
const STRONG = /(^|[\s("'])\*([^\s*](?:[^*]{0,100}[^\s*])?)\*(?=$|[\s.,;:!?)"'-])/g
const ITALIC = /(^|[\s("'])\/([^\s/](?:[^/]{0,100}[^\s/])?)\/(?=$|[\s.,;:!?)"'-])/g
const CODE = /(^|[\s("'])[=~]([^\s=~](?:[^=~]{0,100}[^\s=~])?)[=~](?=$|[\s.,;:!?)"'-])/g

const inline = (text: string): string =>
  text
    .replace(CODE, '$1`$2`')
    .replace(STRONG, '$1**$2**')
    .replace(ITALIC, '$1*$2*')
    .replace(LINK, (_, target: string, shown: string | undefined) => linkOf(target, shown))

/** Tags of org that say nothing about the text. */
const OF_ORG = /^(?:attach|noexport|archive|ignore|export)$/i

/** `:vision:cnn:` as `#vision #cnn`. */
const hashTags = (tags: string): string =>
  tags
    .split(/[:\s]+/)
    .filter(tag => tag !== '' && !OF_ORG.test(tag))
    .map(tag => `#${tag}`)
    .join(' ')

/** Turns the lines of one file into Markdown; each line knows what the ones before it began. */
export class OrgLines {
  private drawer = ''
  private block = ''
  private titled = false
  /** How far the text below the last headline is indented; -1 before its first line. */
  private base = -1
  private readonly states = new Set(ORG_STATES)

  next(line: string): string {
    if (this.block !== '') return this.inBlock(line)
    if (this.drawer !== '') return this.inDrawer(line)
    const [, begins = '', block = ''] = BLOCK.exec(line) ?? []
    if (begins.toLowerCase() === 'begin') return this.begin(block.toLowerCase())
    const drawer = DRAWER.exec(line)?.[1]
    if (drawer && drawer.toLowerCase() !== 'end') {
      this.drawer = drawer.toLowerCase()
      return this.drawer === 'properties' ? PROPERTIES : ''
    }
    return this.plain(line)
  }

  private plain(line: string): string {
    const [, stars, title = ''] = HEADLINE.exec(line) ?? []
    if (stars) return this.headline(stars.length, title)
    const [, keyword, value = ''] = KEYWORD.exec(line) ?? []
    if (keyword) return this.keyword(keyword, value.trim())
    if (isPlanning(line) || /^[ \t]*#(?: |$)/.test(line)) return ''
    if (RULE.test(line)) return line.replaceAll('+', '|')
    return inline(this.dedented(line).replace(/^([ \t]*)\+ /, '$1- '))
  }

  /** Text below a headline may be indented as deep as its stars, which means code in Markdown. */
  private dedented(line: string): string {
    const text = line.trimStart()
    const indent = line.length - text.length
    if (this.base < 0 && text !== '') this.base = indent
    const isItem = /^(?:[-+*]|\d{1,3}[.)]) /.test(text)
    return isItem ? line.slice(Math.min(indent, Math.max(0, this.base))) : text
  }

  private headline(depth: number, text: string): string {
    this.base = -1
    const tags = TAGS.exec(text)?.[1] ?? ''
    const words = text
      .slice(0, text.length - tags.length)
      .trim()
      .split(' ')
    if (this.states.has(words[0] ?? '')) words.shift()
    const title = words.join(' ').replace(PRIORITY, '').replace(COOKIE, '')
    const marks = '#'.repeat(Math.min(6, depth + (this.titled ? 1 : 0)))
    return `${marks} ${inline(title)} ${hashTags(tags)}`.trimEnd()
  }

  private keyword(name: string, value: string): string {
    const keyword = name.toLowerCase()
    if (keyword === 'title') {
      this.titled = true
      return `# ${inline(value)}`
    }
    if (keyword === 'filetags' || keyword === 'roam_tags') return `Tags: ${hashTags(value)}`
    if (/^(?:seq_|typ_)?todo$/.test(keyword))
      for (const state of value.replace(/\([^()]{0,20}\)/g, '').split(/[\s|]+/)) this.states.add(state)
    // The author of a file is who keeps it.
    return keyword !== 'author' && fieldsCalled(keyword).length > 0 ? `${name}: ${inline(value)}` : ''
  }

  private inDrawer(line: string): string {
    if (/^[ \t]*:end:/i.test(line)) this.drawer = ''
    const [, name = '', value = ''] = this.drawer === 'properties' ? (PROPERTY.exec(line) ?? []) : []
    return fieldsCalled(name).length > 0
      ? `> ${name}: ${inline(value.trim())}`
      : this.drawer === 'properties'
        ? '>'
        : ''
  }

  private begin(block: string): string {
    this.block = block
    return block === 'quote' || block === 'verse' ? '' : block === 'abstract' ? '> [!abstract]' : '```'
  }

  private inBlock(line: string): string {
    const quoted = ['quote', 'verse', 'abstract'].includes(this.block)
    if (BLOCK.exec(line)?.[1]?.toLowerCase() !== 'end') return quoted ? `> ${inline(line.trim())}` : line
    this.block = ''
    return quoted ? '' : '```'
  }
}
