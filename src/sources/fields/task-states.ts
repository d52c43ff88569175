/** States of a task, which stand before a title in capitals. */

/** What Logseq writes, in Markdown and in org-mode. */
export const LOGSEQ_STATES = ['TODO', 'DOING', 'DONE', 'LATER', 'NOW', 'WAITING']

/**
 * What people have in headlines of org-mode, besides the states that a file declares. Only headlines are read so: in any
 * other list, `READ`, `NEXT` or `IDEA` may as well be the first word of a title.
 */
export const ORG_STATES = [
  ...LOGSEQ_STATES,
  ...'NEXT WAIT HOLD READ READING UNREAD TOREAD SKIMMED STARTED SOMEDAY INPROGRESS IN-PROGRESS CANCELLED CANCELED PROJ STRT KILL IDEA MAYBE DELEGATED'.split(
    ' ',
  ),
]
