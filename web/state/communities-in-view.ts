import { Store } from './store.ts'

/** The communities whose names can be read on the map now, the largest first. */
export const communitiesInView = new Store<readonly number[]>([])
