import { useEffect, useState } from 'react'
import type { ClosedConsole } from '../../src/graph/library.ts'
import { getHealth } from '../api/client.ts'
import { Note } from '../components/note.tsx'
import { useSettings } from '../state/settings.tsx'

/** Milliseconds between two looks at a console that is closed. */
const PAUSE = 2_000

/** Why the server takes no queries. @param asked when it changes, the server is asked again */
function useClosedConsole(asked: unknown): ClosedConsole | null {
  const [closed, setClosed] = useState<ClosedConsole | null>(null)
  useEffect(() => {
    let timer: number | undefined
    let over = false
    const look = async () => {
      const found = await getHealth().then(
        health => health.closedConsole,
        () => null,
      )
      if (over) return
      setClosed(found)
      if (found !== null) timer = window.setTimeout(look, PAUSE)
    }
    void look()
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [asked])
  return closed
}

/** Says that the server takes no queries for a while, and why. */
export function ClosedNote({ asked }: { asked: unknown }) {
  const closed = useClosedConsole(asked)
  const { sayProblem } = useSettings()
  if (closed === null) return null
  return (
    <div role="status">
      <Note>{sayProblem({ reason: closed })}</Note>
    </div>
  )
}
