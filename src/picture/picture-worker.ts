import type { Address } from '../address/address.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import { loadTranslator } from '../text/translator.ts'
import { workInThread } from '../work-thread.ts'
import { drawPdf } from './draw-pdf.ts'
import { drawPng } from './draw-png.ts'
import { drawSvg } from './draw-svg.ts'

export interface PictureRequest {
  format: 'svg' | 'png' | 'jpeg' | 'pdf'
  /** The bytes of the scene. */
  scene: Uint8Array
  /** 1 for each node that fits the filters of the address; null if it has none. */
  fitting: Uint8Array | null
  address: Address
  title: string
  walk: string | null
}

workInThread<PictureRequest, string | Uint8Array>(
  async ({ format, scene, fitting, address, title, walk }) => {
    const translator = await loadTranslator(address.language ?? 'en')
    const svg = drawSvg(decodeScene(scene.buffer as ArrayBuffer), address, {
      title,
      walk,
      translator,
      fitting,
    })
    if (format === 'svg') return svg
    return format === 'pdf' ? drawPdf(svg, title) : drawPng(svg, format)
  },
)
