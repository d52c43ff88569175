import { splitByline } from './byline.ts'
import { cleanUrl } from './links.ts'
import { namesAuthors } from './names.ts'
import { capitalShare, hasHangul, looksLikeTitle } from './text.ts'

/** A title that is a link or in bold, and the rest of its line. */
export interface MarkedTitle {
  /** The title with what may belong to it: a subtitle, a parenthesis. */
  text: string
  url: string | null
  byline: string | null
  rest: string
}

const LINKED = /^\*{0,2}\[((?:[^[\]]|\[[^[\]]*\])+)\]\((https?:\/\/[^\s)]+)\)\*{0,2}(.*)$/s
/** The title of an arXiv page, as browsers show and copy it. */
const PAGE = /^\[(\d{4}\.\d{4,5})(?:v\d+)?\]\s+(\S.*)$/
const BOLD = /^(\*\*[^*]+\*\*)\s*(?=[-–—]\s|by\s)(.*)$/

/** `"A Title", Jane Doe, John Roe` */
const QUOTED = /^["“]([^"“”]{8,300}?)[,.]?["”][,.]?\s+(?:[-–—]\s+)?(\S.*)$/u

/** `A Title (https://…) : a remark` */
const TYPED = /^([^\s(][^()]{2,300}) \((https?:\/\/[^\s()]{4,600})\)\s?[:：–—-]\s(\S.*)$/u

/** `by A and B`, `— A, B. What they did.`, `: what it is about`. */
function readBehind(behind: string): Pick<MarkedTitle, 'byline' | 'rest'> {
  const text = behind.replace(/^[-–—:|.,]\s*/, '')
  // A full stop after an initial does not end the sentence.
  const [first = '', ...others] = text.split(/(?<=\p{Ll}{2}\.)\s/u)
  const said = first.replace(/(?<!\sal)\.$/, '')
  const list = said.replace(/^by\s+/i, '')
  return namesAuthors(said, splitByline(list))
    ? { byline: list, rest: others.join(' ') }
    : { byline: null, rest: text }
}

/** Takes apart a line that starts with a linked or bold title and goes on; null for other lines. */
export function readMarkedTitle(line: string): MarkedTitle | null {
  const [, id = '', page = ''] = PAGE.exec(line) ?? []
  if (page) return { text: page, url: cleanUrl(`arxiv:${id}`), byline: null, rest: '' }
  const [, linked = '', address = '', after = ''] = LINKED.exec(line) ?? []
  const behind = after.trimStart()
  const url = address ? cleanUrl(address) : null
  const subtitle = /^:\s+(\S.*)$/.exec(behind)?.[1] ?? ''
  if (linked && (behind === '' || /^[([]/.test(behind)))
    return { text: `${linked} ${behind}`.trim(), url, byline: null, rest: '' }
  if (
    linked &&
    looksLikeTitle(subtitle) &&
    hasHangul(subtitle) === hasHangul(linked) &&
    capitalShare(subtitle) >= 0.8
  )
    return { text: `${linked}: ${subtitle}`, url, byline: null, rest: '' }
  if (linked) return { text: linked, url, ...readBehind(behind) }
  const [, typed = '', typedUrl = '', remark = ''] = TYPED.exec(line) ?? []
  if (looksLikeTitle(typed)) return { text: typed, url: cleanUrl(typedUrl), byline: null, rest: remark }
  const [, quoted, names = ''] = QUOTED.exec(line) ?? []
  const behindQuoted = quoted ? readBehind(names) : null
  if (quoted && behindQuoted?.byline) return { text: quoted, url: null, ...behindQuoted }
  const [, bold, said = ''] = BOLD.exec(line) ?? []
  return bold ? { text: bold, url: null, ...readBehind(said) } : null
}
