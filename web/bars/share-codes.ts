import { type Address, writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE, showsAnswer } from '../../src/address/console.ts'
import { embedCode, type FrameSize, pictureCode } from '../../src/address/embed-code.ts'
import { pageAddress, pictureAddress, serverAddress } from '../api/client.ts'

/** What somebody may choose of how others see the graph. The rest of the address stays. */
export type ShareChoices = Pick<Address, 'theme' | 'language' | 'chrome' | 'labels'> & {
  /** Null for as wide as the page around it. */
  size: FrameSize | null
}

/** All there is to paste. Pictures and oEmbed are null where there are none: of an answer, or without a server. */
export interface ShareCodes {
  link: string
  frame: string
  embed: string
  picture: string | null
  markdown: string | null
  oembed: string | null
}

const absolute = (address: string): string => new URL(address, document.baseURI).href

/** @param title of what is shown */
export function shareCodes(address: Address, title: string, { size, ...choices }: ShareChoices): ShareCodes {
  const isAnswer = showsAnswer(address)
  const link = absolute(pageAddress('graph', writeAddress(address)))
  const shown: Address = { ...address, ...choices, ...(isAnswer ? {} : NO_CONSOLE) }
  const frame = absolute(pageAddress('embed', writeAddress(shown)))
  const drawn = isAnswer ? null : pictureAddress(shown)
  const picture = drawn && absolute(drawn)
  const oembed = serverAddress(`oembed?format=json&url=${encodeURIComponent(frame)}`)
  return {
    link,
    frame,
    embed: embedCode(frame, title, size ?? undefined),
    picture,
    markdown: picture && pictureCode(picture, link, title),
    oembed: oembed && absolute(oembed),
  }
}
