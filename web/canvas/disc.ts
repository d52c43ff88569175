import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'

/** A disc is drawn as the triangle around it. */
const VERTEX = `
attribute vec2 a_place;
attribute float a_size;
attribute vec4 a_ring;
attribute vec4 a_core;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_unit;
varying vec2 v_from;
varying float v_radius;
varying vec4 v_ring;
varying vec4 v_core;
void main() {
  v_radius = a_size * u_unit / u_sizeRatio * 2.0;
  v_from = 2.0 * v_radius * vec2(cos(a_angle), sin(a_angle));
  v_ring = a_ring;
  v_core = a_core;
  gl_Position = vec4((u_matrix * vec3(a_place + v_from, 1)).xy, 0, 1);
}`

/** From outside: a rim that is left free, the ring, and the core; two units are the width of a soft edge. */
const FRAGMENT = `
precision highp float;
varying vec2 v_from;
varying float v_radius;
varying vec4 v_ring;
varying vec4 v_core;
uniform float u_unit;
const vec4 opaque = vec4(1, 1, 1, 255.0 / 254.0);
void main() {
  float away = length(v_from);
  float soft = 2.0 * u_unit;
  float outside = v_radius - 0.9 * u_unit;
  float inside = outside - 0.34 * v_radius;
  vec4 ring = 0.34 * v_radius <= u_unit ? vec4(0) : v_ring * opaque;
  vec4 core = inside <= u_unit ? ring : v_core * opaque;
  if (away > v_radius - soft) gl_FragColor = vec4(0);
  else if (away > outside - soft) gl_FragColor = mix(ring, vec4(0), (away - outside + soft) / soft);
  else if (away > inside) gl_FragColor = ring;
  else gl_FragColor = mix(core, ring, clamp((away - inside + soft) / soft, 0.0, 1.0));
}`

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_unit'] as const

/**
 * Discs with a ring and a core. `@sigma/node-border` makes such a program of any number of borders, and weighs five times
 * as much in every embed. Nodes are found in the scene, and not by what Sigma draws, so there is no drawing for picking.
 */
export class Disc extends NodeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnRelationship> {
  getDefinition() {
    const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_place', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_core', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [0, 1, 2].map(corner => [(corner * 2 * Math.PI) / 3]),
    }
  }

  processVisibleItem(_: number, at: number, { x, y, size, color, core }: NodeDisplayData & DrawnNode): void {
    this.array.set([x, y, size, floatColor(color), floatColor(core)], at)
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations: at }: Parameters<NodeProgram['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix)
    gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio)
    gl.uniform1f(at.u_unit ?? null, params.correctionRatio)
  }
}
