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
