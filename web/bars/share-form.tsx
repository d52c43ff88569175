import type { Address } from '../../src/address/address.ts'
import type { FrameSize } from '../../src/address/embed-code.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../src/text/languages.ts'
import { ToggleChip } from '../components/button.tsx'
import { SelectField } from '../components/select-field.tsx'
import { useSettings } from '../state/settings.tsx'
import type { ShareChoices } from './share-codes.ts'
import styles from './share-dialog.module.css'

const READERS = 'auto'

/** Sizes of embeds: that of a post, of a column, of a card. */
const SIZES: readonly FrameSize[] = [
  { width: 800, height: 500 },
  { width: 640, height: 400 },
  { width: 320, height: 320 },
]

const nameOf = (size: FrameSize | null): string => (size ? `${size.width} × ${size.height}` : READERS)

interface FormProps {
  choices: ShareChoices
  onChange: (choices: ShareChoices) => void
}

/** Theme, language and size of what others see, and what of it. */
export function ShareForm({ choices, onChange }: FormProps) {
  const { say } = useSettings()
  const { theme, language, size, chrome, labels } = choices
  const readers = { id: READERS, name: say('readersChoice') } as const
  const around = { full: 'aroundFull', min: 'aroundLine', none: 'aroundNothing' } as const
  return (
    <div className={styles.choices}>
      <SelectField<Address['theme']>
        label={say('theme')}
        options={[readers, { id: 'light', name: say('themeLight') }, { id: 'dark', name: say('themeDark') }]}
        chosen={theme}
        onChoose={chosen => onChange({ ...choices, theme: chosen })}
      />
      <SelectField
        label={say('language')}
        options={[readers, ...LANGUAGE_CODES.map(id => ({ id, name: LANGUAGES[id].name }))]}
        chosen={language ?? READERS}
        onChoose={code => onChange({ ...choices, language: code === READERS ? null : code })}
      />
      <SelectField
        label={say('shareSize')}
        options={[null, ...SIZES].map(one => ({
          id: nameOf(one),
          name: one ? nameOf(one) : say('sizeFluid'),
        }))}
        chosen={nameOf(size)}
        onChoose={name => onChange({ ...choices, size: SIZES.find(one => nameOf(one) === name) ?? null })}
      />
      <SelectField<Address['chrome']>
        label={say('shareAround')}
        options={(['full', 'min', 'none'] as const).map(id => ({ id, name: say(around[id]) }))}
        chosen={chrome}
        onChoose={chosen => onChange({ ...choices, chrome: chosen })}
      />
      <ToggleChip isSelected={labels} onChange={shown => onChange({ ...choices, labels: shown })}>
        {say('shareNames')}
      </ToggleChip>
    </div>
  )
}
