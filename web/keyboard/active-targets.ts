import { useEffect, useRef } from 'react'
import type { Targets, Where } from './commands.ts'

type Reach<W extends Where> = () => Targets[W] | null
type Active = { [W in Where]?: Reach<W> }

/** What each place can do now, as far as it is on the page. */
const active: Active = {}

/** Lets commands reach a place from elsewhere, such as the list of all commands, as long as it is on the page. */
export function useTarget<W extends Where>(where: W, reach: Reach<W>): void {
  // Not an effect event: the list of commands asks while it renders.
  const latest = useRef(reach)
  useEffect(() => {
    latest.current = reach
  })
  useEffect(() => {
    const own = (() => latest.current()) as Active[W]
    active[where] = own
    return () => {
      if (active[where] === own) delete active[where]
    }
  }, [where])
}

/** What a place can do; null while it is not on the page. */
export const targetOf = <W extends Where>(where: W): Targets[W] | null =>
  (active[where] as Reach<W> | undefined)?.() ?? null
