/** The words that answers of a search use. They stand apart, so that a page need not load the schemas with them. */

export const MATCHES = ['id', 'name', 'alias', 'initials', 'sound', 'date', 'text'] as const

export const READINGS = ['exact', 'nearly', 'keyboard', 'some'] as const

/** What two papers can have in common, in the order in which it is told. */
export const SIMILARITIES = ['topic', 'model', 'author', 'cites', 'cited', 'words'] as const
