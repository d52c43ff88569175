import { dirname } from 'node:path'

/** A path and the folders that it is in. */
export function withFolders(path: string): string[] {
  const up = dirname(path)
  return up === path ? [path] : [path, ...withFolders(up)]
}
