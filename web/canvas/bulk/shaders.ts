/** What nodes and links share: the columns of the scene, and how its plane lies on the canvas. */
const COMMON = `#version 300 es
precision highp float;
in float a_x;
in float a_y;
in uint a_paint;
in uint a_hidden;
uniform vec2 u_scale;
uniform vec2 u_middle;
uniform sampler2D u_palette;
vec2 place() { return vec2(a_x, a_y) * u_scale + u_middle; }
vec3 paint(int row) { return texelFetch(u_palette, ivec2(int(a_paint), row), 0).rgb; }
`

/** A disc is drawn as the triangle around it. Distances are in pixels of the screen. */
export const NODE_VERTEX = `${COMMON}
in float a_size;
uniform vec2 u_pixel;
uniform float u_disc;
uniform float u_least;
flat out vec3 v_ring;
flat out vec3 v_core;
flat out float v_radius;
flat out float v_opacity;
out vec2 v_from;
const vec2 CORNERS[3] = vec2[3](vec2(0.0, 2.0), vec2(-1.7320508, -1.0), vec2(1.7320508, -1.0));
void main() {
  vec2 at = place();
  float wanted = a_size * u_disc;
  v_radius = max(wanted, u_least);
  v_opacity = mix(0.15, 1.0, min(1.0, wanted / (2.0 * u_least)));
  float reach = v_radius + 0.5;
  if (a_hidden != 0u || any(greaterThan(abs(at), 1.0 + reach * u_pixel))) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  v_ring = paint(0);
  v_core = paint(1);
  v_from = CORNERS[gl_VertexID] * reach;
  gl_Position = vec4(at + v_from * u_pixel, 0.0, 1.0);
}`

/** The rim, the ring and the core of a disc, as in Sigma's. Dots are too small for a rim. */
export const NODE_FRAGMENT = `#version 300 es
precision highp float;
flat in vec3 v_ring;
flat in vec3 v_core;
flat in float v_radius;
flat in float v_opacity;
in vec2 v_from;
uniform vec3 u_background;
uniform float u_ratio;
out vec4 color;
void main() {
  float away = length(v_from);
  float cover = clamp(v_radius + 0.5 - away, 0.0, 1.0);
  if (cover == 0.0) discard;
  float rim = 0.9 * u_ratio * smoothstep(1.2, 3.0, v_radius / u_ratio);
  float inside = v_radius - rim;
  vec3 disc = mix(v_ring, v_core, clamp(inside - 0.34 * v_radius - away + 0.5, 0.0, 1.0));
  float drawn = rim == 0.0 ? 1.0 : clamp(inside - away + 0.5, 0.0, 1.0);
  color = vec4(mix(u_background, disc, drawn), 1.0) * cover * v_opacity;
}`

/** A line has the colour of its second end, and isn't drawn if one end is hidden. */
export const LINK_VERTEX = `${COMMON}
flat out vec3 v_color;
out float v_shown;
void main() {
  v_color = paint(0);
  v_shown = a_hidden == 0u ? 1.0 : 0.0;
  gl_Position = vec4(place(), 0.0, 1.0);
}`

export const LINK_FRAGMENT = `#version 300 es
precision highp float;
flat in vec3 v_color;
in float v_shown;
uniform float u_opacity;
out vec4 color;
void main() {
  if (v_shown < 0.999) discard;
  color = vec4(v_color, 1.0) * u_opacity;
}`
