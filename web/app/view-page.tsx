import { useState } from 'react'
import { sceneParameters } from '../../src/address/scene-path.ts'
import { hasCommunity } from '../../src/graph/communities.ts'
import { ApiError } from '../api/api-error.ts'
import type { CypherFile } from '../api/client.ts'
import { MissingParameters } from '../bars/missing-parameters.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { useOverview } from '../state/use-overview.ts'
import { useScene } from '../state/use-scene.ts'
import { missingOf, openView } from '../state/views.ts'
import { GraphPage } from './graph-page.tsx'
import { OverviewStage } from './overview-stage.tsx'
import { Failure, Working } from './states.tsx'

/** The view of the address: asks for missing parameters, loads the scene, then shows it or says why it can't. */
export function ViewPage({ views }: { views: CypherFile[] }) {
  const address = useAddress()
  const { say } = useSettings()
  const [attempt, setAttempt] = useState(0)
  const file = views.find(({ name }) => name === address.view) ?? null
  const complete = file !== null && missingOf(file, address).length === 0
  const state = useScene(complete ? file : null, file ? sceneParameters(file, address) : {}, attempt)
  const overview = useOverview(
    complete ? file.name : null,
    file ? sceneParameters(file, address) : {},
    state.status === 'loading',
  )
  if (file === null) {
    const error = new ApiError('NOT_FOUND', say('noView', { view: address.view }))
    return <Failure error={error} onRetry={() => openView(views, 'library')} way={say('goLibrary')} />
  }
  if (!complete) return <MissingParameters file={file} views={views} />
  if (state.status === 'failed' && state.error.code === 'INVALID') {
    const plain = () => openView(views, file.name)
    return <Failure error={state.error} onRetry={plain} way={say('openView', { title: file.title })} />
  }
  if (state.status === 'failed') {
    return <Failure error={state.error} onRetry={() => setAttempt(attempt + 1)} />
  }
  if (state.status === 'ready' && !hasCommunity(state.scene, address.community)) {
    const values = { given: Number(address.community), count: state.scene.communities.length }
    const error = new ApiError('NOT_FOUND', '', { reason: 'noCommunity', values })
    return <Failure error={error} onRetry={() => go({ community: null })} way={say('showAll')} />
  }
  if (state.status === 'ready') return <GraphPage scene={state.scene} file={file} views={views} />
  if (overview) return <OverviewStage overview={overview} />
  return state.status === 'loading' ? <Working progress={state.progress} /> : <Working />
}
