import { LANGUAGE_FONTS } from '../../src/text/languages.ts'

/** The typeface of all text on the canvas. */
export const FAMILY = `"Inter", "Pretendard", system-ui, -apple-system, "Segoe UI", ${LANGUAGE_FONTS}, sans-serif`
