import type { Address } from '../../src/address/address.ts'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import { type Language, languageOf, preferredLanguage } from '../../src/text/languages.ts'
import { remembered } from './memory.ts'

export const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

/** The mode: from the address, else as last chosen, else as the system prefers. */
export function modeOf({ theme }: Pick<Address, 'theme'>, isSystemDark = darkQuery.matches): Mode {
  const chosen = theme === 'auto' ? remembered('theme') : theme
  return chosen === 'dark' || (chosen !== 'light' && isSystemDark) ? 'dark' : 'light'
}

/** The language: from the address, else as last chosen, else as the reader prefers. */
export const chosenLanguage = ({ language }: Pick<Address, 'language'>): Language =>
  language ?? languageOf(remembered('language')) ?? preferredLanguage(navigator.languages)
