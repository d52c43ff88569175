import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import { LANGUAGES } from '../../src/text/languages.ts'
import type { Translator } from '../../src/text/translator.ts'
import { dressPage } from '../styles/dress-page.ts'
import { useAddress } from './address-store.ts'
import { chosenLanguage, darkQuery, modeOf } from './preferences.ts'
import { useTranslator } from './use-translator.ts'

export interface Settings extends Translator {
  mode: Mode
  /** Whether the texts of the language could not be loaded, so that these are in another one. */
  textsFailed: boolean
}

const SettingsContext = createContext<Settings | null>(null)

const onDarkChange = (listener: () => void) => {
  darkQuery.addEventListener('change', listener)
  return () => darkQuery.removeEventListener('change', listener)
}

/** Language and mode: from the address, else as last chosen, else as the system prefers. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const address = useAddress()
  const systemDark = useSyncExternalStore(onDarkChange, () => darkQuery.matches)
  const mode = modeOf(address, systemDark)
  const language = chosenLanguage(address)
  const { translator, failed: textsFailed } = useTranslator(language)
  const settings = useMemo(
    () => translator && { ...translator, mode, textsFailed },
    [translator, mode, textsFailed],
  )
  useEffect(() => {
    if (settings) dressPage(settings.mode, settings.language)
  }, [settings])
  if (!settings) return textsFailed ? <p role="alert">{LANGUAGES[language].unread}</p> : null
  return (
    <SettingsContext value={settings}>
      <I18nProvider locale={settings.language}>{children}</I18nProvider>
    </SettingsContext>
  )
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (!settings) throw new Error('useSettings outside of SettingsProvider')
  return settings
}
