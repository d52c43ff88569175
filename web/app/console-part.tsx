import type { CypherFile } from '../api/client.ts'
import { Working } from './states.tsx'
import { Unloaded } from './unloaded.tsx'
import { useLoaded } from './use-loaded.ts'

const load = () => import('../console/console-page.tsx')

/** The console. It is loaded when somebody opens it: its editor is large. */
export function ConsolePart(files: { queries: CypherFile[]; views: CypherFile[] }) {
  const state = useLoaded(load)
  if (state.status === 'loading') return <Working />
  if (state.status === 'ready') return <state.part.ConsolePage {...files} />
  return <Unloaded reachable={state.reachable} />
}
