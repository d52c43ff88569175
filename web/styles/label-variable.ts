import type { Label } from '../../src/graph/schema.ts'

/** The custom property with the colour of a label in the current theme, for example `--paper`. */
export const labelVariable = (label: Label): string => `--${label.toLowerCase()}`
