import { TextBox } from '../components/text-box.tsx'
import { useSettings } from '../state/settings.tsx'

interface JsonProps {
  text: string
  /** Whether the text can be read. */
  isGood: boolean
  onChange: (text: string) => void
}

/** The parameters that no field asks for. */
export function JsonField({ text, isGood, onChange }: JsonProps) {
  const { say } = useSettings()
  return (
    <TextBox
      label={say('parametersJson')}
      value={text}
      onChange={onChange}
      placeholder='{"name": "GPT-4"}'
      error={isGood ? null : say('parametersBad')}
    />
  )
}
