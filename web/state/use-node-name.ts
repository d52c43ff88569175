import { useEffect, useState } from 'react'
import { getNode } from '../api/client.ts'

/** What a node is called; its key until that is known, or when it has gone. */
export function useNodeName(key: string): string {
  const [known, setKnown] = useState({ key: '', name: '' })
  useEffect(() => {
    if (key === '') return
    const abort = new AbortController()
    getNode(key, abort.signal)
      .then(({ name }) => setKnown({ key, name }))
      // The key says enough.
      .catch(() => undefined)
    return () => abort.abort()
  }, [key])
  return known.key === key ? known.name : key
}
