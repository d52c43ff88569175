import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { type Theme as Mode, SURFACE_COLORS, scaleGradient } from '../../src/graph/palette.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { LANGUAGE_FONTS, type Language } from '../../src/text/languages.ts'
import { labelVariable } from './label-variable.ts'

/** Sets the theme and language of the page; its colours are those of the canvas. */
export function dressPage(mode: Mode, language: Language): void {
  const { documentElement: root } = document
  root.lang = language
  root.dataset.theme = mode
  root.style.colorScheme = mode
  root.style.setProperty('--language-fonts', LANGUAGE_FONTS)
  for (const [name, color] of Object.entries(SURFACE_COLORS[mode])) root.style.setProperty(`--${name}`, color)
  root.style.setProperty('--scale', scaleGradient(mode))
  for (const label of LABELS) root.style.setProperty(labelVariable(label), LABEL_TABLE[label].color[mode])
}
