import { withoutControls } from '../graph/writable.ts'
import { escapeMarkup } from './escape.ts'

/** Pixels. */
export interface FrameSize {
  width: number
  height: number
}

const FLUID = 'style="width:100%;aspect-ratio:16/10;min-height:320px;border:0"'

const fixed = ({ width, height }: FrameSize): string =>
  `width="${width}" height="${height}" style="border:0;max-width:100%"`

/** The HTML that shows an embed in any page: as wide as its container, or in a fixed size. */
export const embedCode = (address: string, title: string, size?: FrameSize): string =>
  `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" loading="lazy" allowfullscreen ` +
  `sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ` +
  `${size ? fixed(size) : FLUID}></iframe>`

/** Inside of brackets, Markdown ends at the first that closes, and a title is one line. */
const markdownText = (text: string): string =>
  withoutControls(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]<>`*_!&]/g, mark => `\\${mark}`)

/** Markdown ends an address at a space or a bracket. */
const markdownAddress = (address: string): string =>
  address.replace(/[\s()<>\\]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** The Markdown of a picture that leads to what it shows: for a README, which shows no frames. */
export const pictureCode = (picture: string, link: string, title: string): string =>
  `[![${markdownText(title)}](${markdownAddress(picture)})](${markdownAddress(link)})`
