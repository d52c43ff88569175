import { decodeHTML } from 'entities'
import { cleanText, withLineFeeds } from './text.ts'

/** The marks that catalogues leave in titles and abstracts; anything else in angle brackets is text. */
const INLINE =
  /<\/?(?:jats:)?(?:i|b|u|em|strong|sub|sup|sc|scp|span|a|italic|bold|tt|code|mml:[a-z]{1,12}|inline-formula)(?:\s[^<>]{0,400})?\/?>/gi
const BLOCK = /<\/?(?:jats:)?(?:p|div|br|li|ul|ol|title|sec|h[1-6]|blockquote)(?:\s[^<>]{0,400})?\/?>/gi

/** A text without the HTML or JATS that catalogues put in it, cleaned, with a newline between paragraphs. */
export function plainText(text: string): string {
  const lines = text.includes('<') ? withLineFeeds(text).replace(BLOCK, '\n').replace(INLINE, '') : text
  const clean = cleanText(lines.includes('&') ? decodeHTML(lines) : lines)
  if (!clean.includes('\n')) return clean.trim()
  return clean
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n')
}
