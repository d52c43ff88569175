import { escapeUTF8 } from 'entities'

/**
 * Escapes text for elements and attributes of XML 1.0 and HTML. Control characters are left out: XML has no way to
 * write them.
 */
export const escapeMarkup = (text: string): string =>
  escapeUTF8(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
