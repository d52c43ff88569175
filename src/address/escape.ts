import { escapeUTF8 } from 'entities'
import { withoutControls } from '../graph/writable.ts'

/** Escapes text for elements and attributes of XML 1.0 and HTML, without the characters that they cannot hold. */
export const escapeMarkup = (text: string): string => escapeUTF8(withoutControls(text))
