import { Store } from './store.ts'

/** Takes the picture of what is drawn now; null while nothing is. */
export const drawnPicture = new Store<(() => HTMLCanvasElement) | null>(null)
