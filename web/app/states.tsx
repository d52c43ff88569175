import { ProgressBar } from 'react-aria-components'
import { type ApiError, failureText } from '../api/api-error.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { Message } from '../components/message.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './states.module.css'

/** A view is being loaded. @param bytes received so far */
export function Working({ bytes = 0 }: { bytes?: number }) {
  const { say } = useSettings()
  return (
    <Message>
      <ProgressBar isIndeterminate aria-label={say('loadingView')} className={classes(styles.working)}>
        <div className={styles.bar} />
      </ProgressBar>
      <p>{bytes > 0 ? say('loadingBytes', { kilobytes: Math.ceil(bytes / 1024) }) : say('loadingView')}</p>
    </Message>
  )
}

interface FailureProps {
  error: ApiError
  onRetry: () => void
  /** What the button says when it leads elsewhere, because trying again wouldn't help. */
  way?: string
}

/** Says what went wrong, with a button that leads on. */
export function Failure({ error, onRetry, way }: FailureProps) {
  const translator = useSettings()
  const { say } = translator
  return (
    <Message role="alert">
      <h2>{say('failed')}</h2>
      <p>{failureText(error, translator)}</p>
      <Button look="primary" onPress={onRetry}>
        {way ?? say('retry')}
      </Button>
    </Message>
  )
}
