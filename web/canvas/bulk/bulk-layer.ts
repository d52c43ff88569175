import { areaOf, DOT, shrinkingAt } from '../../../src/graph/crowding.ts'
import { type Band, type LinkBands, opacityOf } from '../../../src/graph/link-bands.ts'
import type { Scene } from '../../../src/graph/scene.ts'
import type { Projection } from '../projection.ts'
import { programOf, type Uniforms, uniformsOf, upload } from './gl.ts'
import type { NodePaints } from './node-paints.ts'
import { LINK_FRAGMENT, LINK_VERTEX, NODE_FRAGMENT, NODE_VERTEX } from './shaders.ts'

/** A program with the arrays it reads. */
interface Program {
  program: WebGLProgram
  uniforms: Uniforms
  arrays: WebGLVertexArrayObject
}

/** The canvas, in CSS pixels, and how many pixels of the screen one of them has. */
export interface Surface {
  width: number
  height: number
  ratio: number
  /** Red, green and blue, from 0 to 1. */
  background: readonly number[]
}

/**
 * Nodes and links of a scene in the memory of the graphics card: the columns of the scene as they are, uploaded once. A
 * frame only sets a few numbers.
 */
export class BulkLayer {
  private readonly nodes: Program
  /** There are none before `addLinks`: the first frame does not wait for their program. */
  private links: { program: Program; bands: Band[] } | null = null
  private readonly paint: WebGLBuffer
  private readonly hidden: WebGLBuffer
  private readonly order: number
  /** The area of all discs. */
  private readonly area: number
  /** The columns that both programs read. */
  private readonly shared: Record<string, WebGLBuffer>

  constructor(
    private readonly gl: WebGL2RenderingContext,
    scene: Scene,
  ) {
    const { x, y, size } = scene.nodes
    const column = (data: ArrayBufferView) => upload(gl, gl.ARRAY_BUFFER, data)
    this.order = x.length
    this.area = areaOf(size)
    this.paint = column(new Uint16Array(this.order))
    this.hidden = column(new Uint8Array(this.order))
    this.shared = { a_x: column(x), a_y: column(y) }
    this.nodes = this.program(NODE_VERTEX, NODE_FRAGMENT, { ...this.shared, a_size: column(size) }, 1)
    gl.bindVertexArray(null)
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST)
  }

  /** @param divisor 1 to read one value for each disc, 0 to read one for each end of a line */
  private program(
    vertex: string,
    fragment: string,
    columns: Record<string, WebGLBuffer>,
    divisor: number,
  ): Program {
    const { gl } = this
    const program = programOf(gl, vertex, fragment)
    const arrays = gl.createVertexArray()
    gl.bindVertexArray(arrays)
    const read = (name: string, buffer: WebGLBuffer, point: (place: number) => void) => {
      const place = gl.getAttribLocation(program, name)
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
      gl.enableVertexAttribArray(place)
      gl.vertexAttribDivisor(place, divisor)
      point(place)
    }
    for (const [name, buffer] of Object.entries(columns))
      read(name, buffer, place => gl.vertexAttribPointer(place, 1, gl.FLOAT, false, 0, 0))
    read('a_paint', this.paint, place => gl.vertexAttribIPointer(place, 1, gl.UNSIGNED_SHORT, 0, 0))
    read('a_hidden', this.hidden, place => gl.vertexAttribIPointer(place, 1, gl.UNSIGNED_BYTE, 0, 0))
    return { program, arrays, uniforms: uniformsOf(gl, program) }
  }

  /** Links come later: the nodes alone are a map. */
  addLinks({ ends, bands }: LinkBands): void {
    const { gl } = this
    const program = this.program(LINK_VERTEX, LINK_FRAGMENT, this.shared, 0)
    upload(gl, gl.ELEMENT_ARRAY_BUFFER, ends)
    gl.bindVertexArray(null)
    this.links = { program, bands }
  }

  setPaints({ paint, palette, count }: NodePaints): void {
    const { gl } = this
    gl.bindBuffer(gl.ARRAY_BUFFER, this.paint)
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, paint)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, count, 2, 0, gl.RGBA, gl.UNSIGNED_BYTE, palette)
  }

  /** @param hidden 1 for each node that isn't drawn, nor its links */
  setHidden(hidden: Uint8Array): void {
    const { gl } = this
    gl.bindBuffer(gl.ARRAY_BUFFER, this.hidden)
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, hidden)
  }

  draw(projection: Projection, surface: Surface): void {
    const { gl } = this
    gl.clear(gl.COLOR_BUFFER_BIT)
    gl.enable(gl.BLEND)
    this.drawLinks(projection, surface)
    this.drawNodes(projection, surface)
    gl.bindVertexArray(null)
  }

  private use({ program, arrays, uniforms }: Program, projection: Projection, surface: Surface): void {
    const { gl } = this
    const { scale, middle } = projection
    const [across, down] = [2 / surface.width, 2 / surface.height]
    gl.useProgram(program)
    gl.bindVertexArray(arrays)
    gl.uniform2f(uniforms('u_scale'), scale * across, scale * down)
    gl.uniform2f(uniforms('u_middle'), middle.x * across - 1, 1 - middle.y * down)
  }

  private drawLinks(projection: Projection, surface: Surface): void {
    const { gl, links } = this
    if (!links) return
    this.use(links.program, projection, surface)
    for (const band of links.bands) {
      const opacity = opacityOf(band, projection.scale)
      if (opacity === 0) continue
      gl.uniform1f(links.program.uniforms('u_opacity'), opacity)
      gl.drawElements(gl.LINES, 2 * band.count, gl.UNSIGNED_INT, 8 * band.first)
    }
  }

  private drawNodes(projection: Projection, surface: Surface): void {
    const { gl } = this
    const { uniforms } = this.nodes
    const { width, height, ratio, background } = surface
    this.use(this.nodes, projection, surface)
    gl.uniform2f(uniforms('u_pixel'), 2 / (width * ratio), 2 / (height * ratio))
    gl.uniform1f(uniforms('u_disc'), projection.disc * shrinkingAt(projection, this.area) * ratio)
    gl.uniform1f(uniforms('u_least'), DOT * ratio)
    gl.uniform1f(uniforms('u_ratio'), ratio)
    gl.uniform3f(uniforms('u_background'), ...(background as [number, number, number]))
    gl.drawArraysInstanced(gl.TRIANGLES, 0, 3, this.order)
  }
}
