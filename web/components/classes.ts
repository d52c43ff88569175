/** Joins class names; those that are missing or false are left out. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
