import { Store } from './store.ts'

/** Takes a picture of what is drawn; null while nothing is. */
export const drawnPicture = new Store<(() => HTMLCanvasElement) | null>(null)

/** Whether papers are among what is drawn: without any, there is no bibliography of it. */
export const drawnPapers = new Store(false)
