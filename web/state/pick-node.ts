import { useEffect, useEffectEvent } from 'react'
import { Store } from './store.ts'

/** What the next click on a node of the map is for, if something asks for a node. */
const asked = new Store<((key: string) => void) | null>(null)

/** Takes the next node that is clicked on the map, as long as the component is on the page. */
export function usePickedNode(onPick: (key: string) => void): void {
  const pick = useEffectEvent(onPick)
  useEffect(() => {
    const take = (key: string) => pick(key)
    asked.set(take)
    return () => {
      if (asked.get() === take) asked.set(null)
    }
  }, [])
}

/** Whether something asked for the node of a click, and has got it. */
export function offerNode(key: string): boolean {
  const take = asked.get()
  take?.(key)
  return take !== null
}
