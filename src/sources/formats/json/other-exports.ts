/** JSON of programs whose notes and messages are not read from it, as they can export something better. */
interface OtherExport {
  program: string
  /** What its files hold, each of it. */
  signs: readonly RegExp[]
  /** What to do instead, as the end of a sentence. */
  instead: string
}

const OTHERS: readonly OtherExport[] = [
  {
    program: 'Roam',
    signs: [/"children"\s*:/, /"string"\s*:/, /"(?:uid|edit-time|create-time)"\s*:/],
    instead: 'export Markdown in Roam (Export All, Markdown) and import that folder',
  },
  {
    program: 'Logseq',
    signs: [/"(?:page-name|block\/uuid)"\s*:/],
    instead: 'import the folders "pages" and "journals" of the graph, which are Markdown',
  },
  {
    program: 'Slack',
    signs: [/"type"\s*:\s*"message"/, /"ts"\s*:\s*"\d{10}\./],
    instead: 'copy the messages from Slack into a text file and import that',
  },
  {
    program: 'Discord',
    signs: [/"guild"\s*:/, /"channel"\s*:/, /"messages"\s*:/],
    instead: 'export plain text or HTML and import that',
  },
  {
    program: 'Telegram',
    signs: [/"messages"\s*:/, /"(?:text_entities|from_id)"\s*:/],
    instead: 'export HTML in Telegram and import that',
  },
  {
    program: 'Trello',
    signs: [/"cards"\s*:/, /"(?:idList|idBoard|shortLink)"\s*:/],
    instead: 'copy the cards into a text file, each with its address, and import that',
  },
  {
    program: 'a browser’s bookmarks',
    signs: [/"(?:bookmark_bar|typeCode)"\s*:/],
    instead: 'export the bookmarks as HTML and import that',
  },
]

/** What to do instead of importing a text that begins like this; null if it is no export of a program that is known. */
export function insteadOf(beginning: string): string | null {
  const other = OTHERS.find(({ signs }) => signs.every(sign => sign.test(beginning)))
  return other
    ? `This is JSON of ${other.program}, of which notes and messages are not read: ${other.instead}.`
    : null
}
