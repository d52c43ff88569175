import { getHealth } from './client.ts'

export const serverAnswers = (): Promise<boolean> =>
  getHealth().then(
    () => true,
    () => false,
  )

/** Loads the page again once the server answers. Browsers remember that a module could not be loaded, and don't ask again. */
export async function reloadPage(): Promise<void> {
  if (await serverAnswers()) location.reload()
}
