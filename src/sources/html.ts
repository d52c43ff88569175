import { load } from 'cheerio'
import { digest } from './digest.ts'
import type { Format, SourceText } from './format.ts'

const BLOCKS =
  'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, tr, section, article, header, ul, ol, table'
const DROPPED = 'script, style, noscript, template, svg, nav, footer, form, iframe'

/**
 * The text of a page as the lines of a digest: one line a block, headings and list items marked as in Markdown,
 * a link written `[text](address)` where it is a heading and `text (address)` elsewhere.
 */
function htmlToLines(page: string): string {
  const $ = load(page)
  $(DROPPED).remove()
  $('a[href]').each((_, element) => {
    const link = $(element)
    const [text, address] = [link.text().trim(), link.attr('href') ?? '']
    if (!/^https?:/.test(address)) return
    const heading = link.closest('h1, h2, h3, h4, h5, h6').length > 0
    const plain = text === '' || text === address || /^https?:/.test(text)
    link.replaceWith(plain ? address : heading ? `[${text}](${address})` : `${text} (${address})`)
  })
  $('em, i').each((_, element) => void $(element).replaceWith($(element).text()))
  $('br').replaceWith('\n')
  for (const level of [1, 2, 3, 4, 5, 6]) $(`h${level}`).prepend(`\n\n${'#'.repeat(level)} `)
  $('blockquote').prepend('\n> ')
  $(BLOCKS).append('\n').prepend('\n')
  return $('body')
    .text()
    .split('\n')
    .map(line => line.replace(/[ \t\u00A0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(#{1,6}|>) *\n+/gm, '$1 ')
}

/** A page of a newsletter or blog, saved or pasted. Line numbers are those of its text, not of its markup. */
export const html: Format = {
  id: 'html',
  title: 'Web page',
  detect({ name, text }) {
    if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(text)) return 0.97
    const tags = text.match(/<\/(?:p|div|h[1-6]|li|a|article|section)>/gi)?.length ?? 0
    if (/\.html?$/i.test(name)) return tags > 0 ? 0.97 : 0.3
    return tags >= 5 && tags * 40 > text.length / 10 ? 0.95 : 0
  },
  parse: (input: SourceText) =>
    digest.parse({
      source: input.source,
      name: input.name.replace(/\.html?$/i, '.md'),
      text: async () => htmlToLines(await input.text()),
      lines: () => input.lines(),
    }),
}
