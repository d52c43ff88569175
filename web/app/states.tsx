import { ProgressBar } from 'react-aria-components'
import type { Translator } from '../../src/text/translator.ts'
import { type ApiError, failureText } from '../api/api-error.ts'
import type { SceneProgress } from '../api/loading.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { Message } from '../components/message.tsx'
import { useRetryWhenBack } from '../state/reachable.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './states.module.css'

function textOf(progress: SceneProgress, { say }: Translator): string {
  if ('percent' in progress) return say('arrangingMap', progress)
  if (progress.bytes === 0) return say('loadingView')
  return say('loadingBytes', { kilobytes: Math.ceil(progress.bytes / 1024) })
}

/** A view is being loaded. */
export function Working({ progress = { bytes: 0 } }: { progress?: SceneProgress }) {
  const translator = useSettings()
  const percent = 'percent' in progress ? progress.percent : null
  const known = percent === null ? { isIndeterminate: true } : { value: percent }
  return (
    <Message>
      <ProgressBar {...known} aria-label={translator.say('loadingView')} className={classes(styles.working)}>
        <div
          className={styles.bar}
          {...(percent !== null && { 'data-known': '', style: { inlineSize: `${percent}%` } })}
        />
      </ProgressBar>
      <p>{textOf(progress, translator)}</p>
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
  useRetryWhenBack(error, onRetry)
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
