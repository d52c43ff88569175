import type { ApiError } from './api-error.ts'

/** Milliseconds until one looks again whether the search index has been made. */
export const AGAIN = 1000

/** Whether something is refused only until the search index is there. */
export const isBeingMade = ({ problem }: ApiError): boolean => problem?.reason === 'indexBeingMade'
