import type { Address } from '../address/address.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import { loadTranslator } from '../text/translator.ts'
import { workInThread } from '../work-thread.ts'
import { drawPng } from './draw-png.ts'
import { drawSvg } from './draw-svg.ts'

export interface PictureRequest {
  format: 'svg' | 'png'
  /** The bytes of the scene. */
  scene: Uint8Array
  address: Address
  title: string
  walk: string | null
}

workInThread<PictureRequest, string | Uint8Array>(async ({ format, scene, address, title, walk }) => {
  const translator = await loadTranslator(address.language ?? 'en')
  const svg = drawSvg(decodeScene(scene.buffer as ArrayBuffer), address, { title, walk, translator })
  return format === 'svg' ? svg : drawPng(svg)
})
