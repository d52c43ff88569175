import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useSettings } from '../state/settings.tsx'

export function CloseButton({ onClose }: { onClose: () => void }) {
  const { say } = useSettings()
  return (
    <Button className="tool close" aria-label={say('close')} onPress={onClose}>
      <X aria-hidden size={18} />
    </Button>
  )
}
