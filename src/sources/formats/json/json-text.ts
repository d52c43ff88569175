/** Whether a text is one whole value of JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What comes before the first character of a text. */
const BEFORE = /^[\uFEFF\s]*/

export const withoutBefore = (text: string): string => text.replace(BEFORE, '')

/** Whether a text begins as a list or an object of JSON does. `[text](address)` and `{{template}}` do not. */
export const beginsAsJson = (text: string): boolean =>
  /^(?:\[\s{0,999}(?:\{\s{0,999}["}]|\])|\{\s{0,999}["}])/.test(withoutBefore(text).slice(0, 4_000))
