import { access } from 'node:fs/promises'

/** Whether anything that can be seen stands at a path. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
