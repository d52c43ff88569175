import { EdgeProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { DASH } from '../../src/graph/link-looks.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'

/** A line is a rectangle around both ends. Distances are in pixels, so that dashes are as long at every zoom. */
const VERTEX = `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute vec4 a_color;
attribute float a_along;
attribute float a_aside;
uniform mat3 u_matrix;
uniform vec2 u_canvas;
uniform float u_sizeRatio;
uniform float u_least;
varying vec4 v_color;
varying vec2 v_at;
varying float v_thickness;
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1)).xy * u_canvas / 2.0;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * u_canvas / 2.0;
  vec2 way = end - start;
  float far = max(length(way), 0.001);
  v_thickness = max(a_thickness / u_sizeRatio, u_least);
  v_at = vec2(a_along * far, a_aside * (v_thickness / 2.0 + 0.5));
  vec2 place = start + way * a_along + vec2(-way.y, way.x) / far * v_at.y;
  v_color = a_color;
  gl_Position = vec4(place * 2.0 / u_canvas, 0, 1);
}`

/** Wider lines have longer dashes: short ones would look like dots. */
const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_thickness;
uniform float u_pixelRatio;
void main() {
  float longer = max(1.0, v_thickness / 1.2);
  float dash = ${DASH[0].toFixed(1)} * longer;
  float at = mod(v_at.x, dash + ${DASH[1].toFixed(1)} * longer);
  float inside = min(min(at, dash - at), v_thickness / 2.0 - abs(v_at.y));
  gl_FragColor = v_color * clamp(inside * u_pixelRatio + 0.5, 0.0, 1.0);
}`

const UNIFORMS = ['u_matrix', 'u_canvas', 'u_sizeRatio', 'u_least', 'u_pixelRatio'] as const

/**
 * Dashed lines, which Sigma 3 and its packages don't have. Links are found in the scene, and not by what Sigma draws, so
 * there is no drawing for picking.
 */
export class DashedLine extends EdgeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnRelationship> {
  getDefinition() {
    const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_aside', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    }
  }

  processVisibleItem(
    _: number,
    at: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { size, color }: EdgeDisplayData,
  ): void {
    this.array.set([source.x, source.y, target.x, target.y, size, floatColor(color)], at)
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations: at }: Parameters<EdgeProgram['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix)
    gl.uniform2f(at.u_canvas ?? null, params.width, params.height)
    gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio)
    gl.uniform1f(at.u_least ?? null, params.minEdgeThickness)
    gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio)
  }
}
