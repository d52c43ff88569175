import { isPaperUrl } from './paper-hosts.ts'
import { isPlainTitle } from './plain-title.ts'
import { capitalShare } from './text.ts'

const BEFORE_ADDRESS = /^(.{8,300}?)\s?[:：–—-]\s(https?:\/\/[^\s)\]]{4,600})(?=\s|$)/u
/** A sentence before a colon has fewer words with capitals. */
const CAPITALS = 0.6

/** The title that a line begins with, and the address of the paper behind a colon or dash, whatever else it says: `A Title: https://… a remark`. */
export function announcedTitle(line: string): { title: string; url: string } | null {
  const [, title = '', url = ''] = BEFORE_ADDRESS.exec(line.trimStart()) ?? []
  return isPaperUrl(url) && isPlainTitle(title) && capitalShare(title) >= CAPITALS ? { title, url } : null
}
