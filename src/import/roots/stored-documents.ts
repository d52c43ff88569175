import { win32 } from 'node:path'
import { keyOf } from '../../graph/keys.ts'
import { splitDigestKey } from '../digests/digest-keys.ts'

/** A digest as it is stored. */
export interface StoredDigest {
  key: string
  source: string
  hash: string
}

/** A document by the folder or file that was imported, its root, and the path below it. */
export interface StoredDocument {
  /** The root's name in keys. */
  root: string
  /** The root's path. Only earlier releases stored it. */
  path: string | null
  /** With `/`; empty if the root is the document. */
  below: string
  digests: StoredDigest[]
}

/** The digests of each document. */
export function storedDocuments(digests: readonly StoredDigest[]): StoredDocument[] {
  const documents = new Map<string, StoredDocument>()
  for (const digest of digests) {
    const [key] = splitDigestKey(digest)
    const known = documents.get(key)
    if (known) known.digests.push(digest)
    else documents.set(key, { ...placeOf(key, digest.source), digests: [digest] })
  }
  return [...documents.values()]
}

type Below = Pick<StoredDocument, 'root' | 'path' | 'below'>

function placeOf(key: string, source: string): Below {
  const name = key.slice(keyOf('digest', '').length)
  if (win32.isAbsolute(source)) return placeOfPath(name, source)
  return name.endsWith(`/${source}`)
    ? { root: name.slice(0, -source.length - 1), path: null, below: source }
    : { root: name, path: null, below: '' }
}

/** Earlier releases stored the path of the file, and keys with the name of the root and the path below it. */
function placeOfPath(name: string, source: string): Below {
  const [root = '', ...below] = name.replace(/~[0-9a-f]{6}$/, '').split('/')
  const parts = source.split(/[/\\]/)
  const ending = parts.slice(parts.length - below.length).map(part => part.normalize('NFC'))
  // A link may have led to the file.
  const isBelow = below.join('/') === ending.join('/')
  const depth = isBelow ? below.length : 1
  const path = source.slice(0, source.length - parts.slice(parts.length - depth).join('/').length)
  return {
    root,
    path: depth === 0 ? source : path.slice(0, -1) || source.slice(0, 1),
    below: isBelow ? below.join('/') : (ending.at(-1) ?? ''),
  }
}
