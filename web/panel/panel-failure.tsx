import { type ApiError, failureText } from '../api/api-error.ts'
import { Button } from '../components/button.tsx'
import { go } from '../state/address-store.ts'
import { useRetryWhenBack } from '../state/reachable.ts'
import { useSettings } from '../state/settings.tsx'

interface FailureProps {
  error: ApiError
  /** What is not in the graph, if that is what is wrong. */
  gone: string
  /** What to search for instead. */
  sought?: string
  onRetry: () => void
}

/** Says why the panel has nothing to show. */
export function PanelFailure({ error, gone, sought, onRetry }: FailureProps) {
  const translator = useSettings()
  const { say } = translator
  useRetryWhenBack(error, onRetry)
  const isGone = error.code === 'NOT_FOUND'
  return (
    <div role="alert">
      <p>{isGone ? gone : failureText(error, translator)}</p>
      {isGone && sought !== undefined && (
        <Button onPress={() => go({ search: sought, node: null })}>
          {say('searchFor', { text: sought })}
        </Button>
      )}
      {!isGone && <Button onPress={onRetry}>{say('retry')}</Button>}
    </div>
  )
}
