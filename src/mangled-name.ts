/** What a path that leads nowhere is told if its name, which is read as UTF-8, is not written in it. */
export const NOT_UTF8 = 'The name of this file or folder is not UTF-8, so it cannot be opened. Rename it.'

/** Whether bytes of a name could not be read as UTF-8: another character stands in their place. */
export const isMangled = (name: string): boolean => name.includes('\uFFFD')
