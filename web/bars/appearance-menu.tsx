import { SunMoon } from 'lucide-react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import type { Theme } from '../../src/address/address.ts'
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../../src/text/languages.ts'
import { DropDown } from '../components/drop-down.tsx'
import { Tool } from '../components/tool.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { remember } from '../state/memory.ts'
import { useSettings } from '../state/settings.tsx'

/** Light, dark or as the system, and the language. Both hold for this browser and are part of the address. */
export function AppearanceMenu() {
  const { say, language } = useSettings()
  const address = useAddress()
  const setTheme = (theme: Theme) => {
    remember('theme', theme)
    go({ theme }, { replace: true })
  }
  const setLanguage = (chosen: Language) => {
    remember('language', chosen)
    go({ language: chosen }, { replace: true })
  }
  return (
    <DropDown
      trigger={<Tool icon={<SunMoon aria-hidden size={17} />} name={`${say('theme')}, ${say('language')}`} />}
    >
      <MenuSection
        selectionMode="single"
        selectedKeys={[address.theme]}
        onSelectionChange={keys => setTheme([...keys][0] as Theme)}
        disallowEmptySelection
      >
        <Header>{say('theme')}</Header>
        <MenuItem id="auto">{say('themeAuto')}</MenuItem>
        <MenuItem id="light">{say('themeLight')}</MenuItem>
        <MenuItem id="dark">{say('themeDark')}</MenuItem>
      </MenuSection>
      <MenuSection
        selectionMode="single"
        selectedKeys={[language]}
        onSelectionChange={keys => setLanguage([...keys][0] as Language)}
        disallowEmptySelection
      >
        <Header>{say('language')}</Header>
        {LANGUAGE_CODES.map(code => (
          <MenuItem key={code} id={code} lang={code}>
            {LANGUAGES[code].name}
          </MenuItem>
        ))}
      </MenuSection>
    </DropDown>
  )
}
