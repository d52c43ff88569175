import { Button, ProgressBar } from 'react-aria-components'
import { type ApiError, failureText } from '../api/api-error.ts'
import { useSettings } from '../state/settings.tsx'

/** Something is under way. @param bytes received so far */
export function Working({ bytes = 0 }: { bytes?: number }) {
  const { say } = useSettings()
  return (
    <div className="state">
      <ProgressBar isIndeterminate aria-label={say('loadingView')} className="working">
        <div className="working-bar" />
      </ProgressBar>
      <p>{bytes > 0 ? say('loadingBytes', { kilobytes: Math.ceil(bytes / 1024) }) : say('loadingView')}</p>
    </div>
  )
}

interface FailureProps {
  error: ApiError
  onRetry: () => void
  /** Where `onRetry` leads, when trying again would not help. */
  way?: string
}

/** What went wrong, and a way on. */
export function Failure({ error, onRetry, way }: FailureProps) {
  const translator = useSettings()
  const { say } = translator
  return (
    <div className="state" role="alert">
      <h2>{say('failed')}</h2>
      <p>{failureText(error, translator)}</p>
      <Button className="button primary" onPress={onRetry}>
        {way ?? say('retry')}
      </Button>
    </div>
  )
}
