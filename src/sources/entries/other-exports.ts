import type { ParseEvent } from '../entry.ts'
import { told } from './told.ts'

/** What programs write of which notes and messages are not read, as they can export something better. */
interface OtherExport {
  form: 'JSON' | 'HTML' | 'CSV'
  program: string
  /** What its files hold, each of it. */
  signs: readonly RegExp[]
  /** What to do instead, as the end of a sentence. */
  instead: string
}

const OTHERS: readonly OtherExport[] = [
  {
    form: 'JSON',
    program: 'Roam',
    signs: [/"children"\s*:/, /"string"\s*:/, /"(?:uid|edit-time|create-time)"\s*:/],
    instead: 'export Markdown in Roam (Export All, Markdown) and import that folder',
  },
  {
    form: 'JSON',
    program: 'Logseq',
    signs: [/"(?:page-name|block\/uuid)"\s*:/],
    instead: 'import the folders "pages" and "journals" of the graph, which are Markdown',
  },
  {
    form: 'JSON',
    program: 'Slack',
    signs: [/"type"\s*:\s*"message"/, /"ts"\s*:\s*"\d{10}\./],
    instead: 'copy the messages from Slack into a text file and import that',
  },
  {
    form: 'JSON',
    program: 'Discord',
    signs: [/"guild"\s*:/, /"channel"\s*:/, /"messages"\s*:/],
    instead: 'export plain text or HTML and import that',
  },
  {
    form: 'JSON',
    program: 'Telegram',
    signs: [/"messages"\s*:/, /"(?:text_entities|from_id)"\s*:/],
    instead: 'export HTML in Telegram and import that',
  },
  {
    form: 'JSON',
    program: 'Trello',
    signs: [/"cards"\s*:/, /"(?:idList|idBoard|shortLink)"\s*:/],
    instead: 'copy the cards into a text file, each with its address, and import that',
  },
  {
    form: 'JSON',
    program: 'a browser’s bookmarks',
    signs: [/"(?:bookmark_bar|typeCode)"\s*:/],
    instead: 'export the bookmarks as HTML and import that',
  },
  {
    form: 'HTML',
    program: 'Zotero’s notes',
    signs: [
      /\sdata-schema-version="\d/,
      /\sdata-citation(?:-items)?=|class="(?:zotero-note|citation|highlight)/,
    ],
    instead:
      'they do not name their papers; export those papers as CSV, which holds the notes, and import that',
  },
  {
    form: 'CSV',
    program: 'Hypothesis',
    signs: [/\bquote\b/i, /\bcomment\b/i, /\bgroup\b/i, /\bur[li]\b/i],
    instead:
      'it does not name the papers; write the address of each paper above what you have marked there into a Markdown file, and import that',
  },
]

/** What to do instead of importing a text that begins like this; null if it is no export of a program that is known. */
export function insteadOf(form: OtherExport['form'], beginning: string): string | null {
  const other = OTHERS.find(of => of.form === form && of.signs.every(sign => sign.test(beginning)))
  return other
    ? `This is ${form} of ${other.program}, of which notes and messages are not read: ${other.instead}.`
    : null
}

/** Tells what to do instead. */
export const otherExport = (instead: string, source: string): ParseEvent =>
  told('warning', 'other-export', instead, { source, line: 1 })
