/** Lower case, without diacritics; Hangul stays composed. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')

/** A readable key part: words joined by hyphens; letters of any script and the characters of `keep` stay. */
export const slugOf = (text: string, keep = ''): string => {
  const kept = [...keep].map(character => `\\${character}`).join('')
  const other = new RegExp(`[^\\p{L}\\p{N}${kept}]+`, 'gu')
  return foldText(text)
    .replace(/['’`]/g, '')
    .replace(other, '-')
    .replace(/^-+|-+$/g, '')
}
