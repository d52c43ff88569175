/** A program of two shaders. @throws Error when the graphics driver does not take it */
export function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)
    if (!shader) throw new Error('This browser cannot draw: its graphics context is lost.')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`This browser cannot draw: ${gl.getProgramInfoLog(program)}`)
  return program
}

/** The places of uniforms by their names. */
export type Uniforms = (name: string) => WebGLUniformLocation | null

export function uniformsOf(gl: WebGL2RenderingContext, program: WebGLProgram): Uniforms {
  const known = new Map<string, WebGLUniformLocation | null>()
  return name => {
    if (!known.has(name)) known.set(name, gl.getUniformLocation(program, name))
    return known.get(name) ?? null
  }
}

/** An array in the memory of the graphics card. */
export function upload(gl: WebGL2RenderingContext, kind: GLenum, data: ArrayBufferView): WebGLBuffer {
  const buffer = gl.createBuffer()
  gl.bindBuffer(kind, buffer)
  gl.bufferData(kind, data, gl.STATIC_DRAW)
  return buffer
}
