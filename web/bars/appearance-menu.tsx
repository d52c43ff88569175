import { SunMoon } from 'lucide-react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import type { Theme } from '../../src/address/address.ts'
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../../src/text/languages.ts'
import { DropDown } from '../components/drop-down.tsx'
import { Tool } from '../components/tool.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { remember } from '../state/memory.ts'
import { useSettings } from '../state/settings.tsx'

/** Chooses theme and language. This browser remembers both, and both are part of the address. */
export function AppearanceMenu() {
  const { say, language } = useSettings()
  const { theme } = useAddress()
  const setTheme = (chosen: Theme) => {
    remember('theme', chosen)
    go({ theme: chosen }, { replace: true })
  }
  const setLanguage = (chosen: Language) => {
    remember('language', chosen)
    go({ language: chosen }, { replace: true })
  }
  const languages = LANGUAGE_CODES.map(code => ({ id: code, name: LANGUAGES[code].name, lang: code }))
  const themes = [
    { id: 'auto', name: say('themeAuto') },
    { id: 'light', name: say('themeLight') },
    { id: 'dark', name: say('themeDark') },
  ] as const
  return (
    <DropDown
      trigger={<Tool icon={<SunMoon aria-hidden size={17} />} name={`${say('theme')}, ${say('language')}`} />}
    >
      <Choice title={say('theme')} choices={themes} chosen={theme} onChoose={setTheme} />
      <Choice title={say('language')} choices={languages} chosen={language} onChoose={setLanguage} />
    </DropDown>
  )
}

interface ChoiceProps<Id extends string> {
  title: string
  choices: readonly { id: Id; name: string; lang?: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** A section of a menu in which one item is chosen. */
function Choice<Id extends string>({ title, choices, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <MenuSection
      selectionMode="single"
      selectedKeys={[chosen]}
      onSelectionChange={keys => onChoose([...keys][0] as Id)}
      disallowEmptySelection
    >
      <Header>{title}</Header>
      {choices.map(({ id, name, ...rest }) => (
        <MenuItem key={id} id={id} {...rest}>
          {name}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
