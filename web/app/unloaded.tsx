import { ApiError } from '../api/api-error.ts'
import { reloadPage } from '../api/server-answers.ts'
import { useSettings } from '../state/settings.tsx'
import { Failure } from './states.tsx'

/**
 * A part of the page could not be loaded.
 * @param reachable the server answers, so it has other files than when the page was loaded
 */
export function Unloaded({ reachable }: { reachable: boolean }) {
  const { say } = useSettings()
  const error = reachable ? new ApiError('INTERNAL', say('pageOld')) : new ApiError('OFFLINE', '')
  return (
    <Failure
      error={error}
      onRetry={() => void reloadPage()}
      way={reachable ? say('reloadPage') : say('retry')}
    />
  )
}
