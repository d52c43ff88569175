import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from '../../src/address/address.ts'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import { dressPage } from '../styles/dress-page.ts'
import { preferredLanguage, type Say, sayIn } from '../text/text.ts'
import { useAddress } from './address-store.ts'
import { remembered } from './memory.ts'

export interface Settings {
  mode: Mode
  language: Language
  say: Say
}

const SettingsContext = createContext<Settings | null>(null)

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')
const onDarkChange = (listener: () => void) => {
  darkQuery.addEventListener('change', listener)
  return () => darkQuery.removeEventListener('change', listener)
}

/** Language and mode: from the address, else as last chosen, else as the system prefers. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const address = useAddress()
  const systemDark = useSyncExternalStore(onDarkChange, () => darkQuery.matches)
  const chosen = address.theme === 'auto' ? remembered('theme') : address.theme
  const mode: Mode = chosen === 'dark' || (chosen !== 'light' && systemDark) ? 'dark' : 'light'
  const last = remembered('language')
  const language = address.language ?? (last === 'ko' || last === 'en' ? last : preferredLanguage())
  const settings = useMemo(() => ({ mode, language, say: sayIn(language) }), [mode, language])
  useEffect(() => dressPage(mode, language), [mode, language])
  return (
    <SettingsContext value={settings}>
      <I18nProvider locale={language}>{children}</I18nProvider>
    </SettingsContext>
  )
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (!settings) throw new Error('useSettings outside of SettingsProvider')
  return settings
}
