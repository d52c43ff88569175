import type { Language } from '../../src/address/address.ts'
import { LABEL_COLORS, type Theme as Mode, SURFACE_COLORS } from '../../src/graph/palette.ts'

/** Gives the page its mode and language; the colours that the canvas also uses come from the one palette. */
export function dressPage(mode: Mode, language: Language): void {
  const { documentElement: root } = document
  root.lang = language
  root.dataset.theme = mode
  root.style.colorScheme = mode
  const put = (name: string, color: string) => root.style.setProperty(`--${name}`, color)
  for (const [name, color] of Object.entries(SURFACE_COLORS[mode])) put(name, color)
  for (const [label, color] of Object.entries(LABEL_COLORS[mode])) put(label.toLowerCase(), color)
}
