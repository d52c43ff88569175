import { Store } from './store.ts'

/** Takes a picture of what is drawn; null while nothing is. */
export const drawnPicture = new Store<(() => HTMLCanvasElement) | null>(null)
