import type { DistinctType } from '../graph/link-looks.ts'
import type { PlainKey } from './texts.ts'

/** What a legend says of lines that look different from others. */
export const LINE_TEXTS: Record<DistinctType, PlainKey> = { CITES: 'lineCites', INTRODUCES: 'lineIntroduces' }
