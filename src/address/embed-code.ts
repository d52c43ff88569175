import { escapeMarkup } from './escape.ts'

/** Pixels. */
export interface FrameSize {
  width: number
  height: number
}

const AS_WIDE_AS_ITS_PLACE = 'style="width:100%;aspect-ratio:16/10;min-height:320px;border:0"'

const fixed = ({ width, height }: FrameSize): string =>
  `width="${width}" height="${height}" style="border:0;max-width:100%"`

/** The HTML that shows an embed address in any page: as wide as its place, or of the size that was asked for. */
export const embedCode = (address: string, title: string, size?: FrameSize): string =>
  `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" loading="lazy" allowfullscreen ` +
  `sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ` +
  `${size ? fixed(size) : AS_WIDE_AS_ITS_PLACE}></iframe>`
