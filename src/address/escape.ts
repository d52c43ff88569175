import { escapeUTF8 } from 'entities'

/**
 * Text as it may stand in XML 1.0 and HTML, in elements and in attributes. Control characters, which XML cannot
 * carry in any spelling, are left out.
 */
export const escapeMarkup = (text: string): string =>
  escapeUTF8(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
