import type { DistinctType } from '../graph/link-looks.ts'
import type { PlainKey } from './texts.ts'

/** What a legend says of lines that look different from others. */
export const LINE_TEXTS = {
  CITES: 'lineCites',
  INTRODUCES: 'lineIntroduces',
} as const satisfies Record<DistinctType, PlainKey>
