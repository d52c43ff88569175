import { escapeMarkup } from '../address/escape.ts'

/**
 * Text of an XML file, in an attribute or an element, that is read back as it was: a plain line break would become a
 * space or a line feed (XML 1.0, 2.11 and 3.3.3), and some parsers take U+2028 for one.
 */
export const xmlText = (text: string): string =>
  escapeMarkup(text).replace(/[\t\n\r\u2028\u2029]/g, space => `&#${space.charCodeAt(0)};`)
