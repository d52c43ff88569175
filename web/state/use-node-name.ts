import { useEffect, useState } from 'react'
import { getNode } from '../api/client.ts'

/** The name of a node; its key until the name is loaded, or when the node is gone. */
export function useNodeName(key: string): string {
  const [known, setKnown] = useState({ key: '', name: '' })
  useEffect(() => {
    if (key === '') return
    const abort = new AbortController()
    getNode(key, abort.signal)
      .then(({ name }) => setKnown({ key, name }))
      // The key will do.
      .catch(() => undefined)
    return () => abort.abort()
  }, [key])
  return known.key === key ? known.name : key
}
