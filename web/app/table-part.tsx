import type { ReactNode } from 'react'
import type { Scene } from '../../src/graph/scene.ts'
import type { Visible } from '../../src/graph/visible.ts'
import { Working } from './states.tsx'
import { Unloaded } from './unloaded.tsx'
import { useLoaded } from './use-loaded.ts'

const load = () => import('../table/table-page.tsx')

/** The nodes in words, which are loaded when somebody wants to read them. */
export function TablePart(props: { scene: Scene; shown: Visible; heading: ReactNode }) {
  const state = useLoaded(load)
  if (state.status === 'failed') return <Unloaded reachable={state.reachable} />
  if (state.status === 'loading') return <Working />
  return <state.part.TablePage {...props} />
}
