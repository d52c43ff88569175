/**
 * Has the browser start its graphics while the scene is still on its way: the first context of a page takes by far the
 * longest.
 */
export function warmUp(): void {
  const gl = document.createElement('canvas').getContext('webgl2')
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
}
