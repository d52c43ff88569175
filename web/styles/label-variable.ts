import type { Label } from '../../src/graph/schema.ts'

/** The custom property that holds the colour of a label in the theme of the page: `--paper`. */
export const labelVariable = (label: Label): string => `--${label.toLowerCase()}`
