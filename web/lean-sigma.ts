import type { Plugin } from 'vite'

interface Cut {
  /** A file of Sigma. */
  file: RegExp
  text: RegExp
  instead: string
}

/** What nobody uses of Sigma here, and a bundler cannot leave out by itself. */
const UNUSED: readonly Cut[] = [
  // Our colours are all written as #rrggbb.
  { file: /dist\/colors-/, text: /var HTML_COLORS = \{[^}]*\}/, instead: 'var HTML_COLORS = {}' },
  // `canvas/settings.ts` names its own programs, and names of nodes are drawn by a layer of ours.
  { file: /sigma-settings/, text: /: (drawStraightEdgeLabel|drawDisc\w+)/g, instead: ': undefined' },
  { file: /sigma-settings/, text: /(circle|arrow|line): \w+Program,?/g, instead: '' },
  // Programs that are made when the file is read, whether somebody uses them or not.
  { file: /dist\/index-/, text: /= (create\w+Program\(\);)/g, instead: '= /*#__PURE__*/ $1' },
]

/** What Babel put in place of the language for browsers of ten years ago, by file and name: what every browser has now. */
const HELPERS: readonly [file: RegExp, name: string, parameters: string, body: string][] = [
  [/dist\/colors-/, '_slicedToArray', 'array', 'return array'],
  [/dist\/sigma\./, '_toConsumableArray', 'list', 'return list'],
  [
    /dist\/sigma\./,
    '_objectWithoutProperties',
    'all, keys',
    'const rest = { ...all }; for (const key of keys) delete rest[key]; return rest',
  ],
  [/dist\/index-/, '_objectSpread2', '...all', 'return Object.assign(...all)'],
  [/dist\/index-/, '_get', '...all', 'return Reflect.get(...all)'],
  [/dist\/data-/, '_typeof', 'value', 'return typeof value'],
  [/dist\/inherits-/, '_classCallCheck', '', ''],
  [/dist\/inherits-/, '_toPropertyKey', 'key', 'return key'],
  [/dist\/inherits-/, '_getPrototypeOf', 'one', 'return Object.getPrototypeOf(one)'],
  [
    /dist\/inherits-/,
    '_callSuper',
    'one, type, given = []',
    'return Reflect.construct(Object.getPrototypeOf(type), given, Object.getPrototypeOf(one).constructor)',
  ],
  [
    /dist\/inherits-/,
    '_inherits',
    'type, base',
    'Object.setPrototypeOf(type.prototype, base.prototype); Object.setPrototypeOf(type, base)',
  ],
]

const CUTS: readonly Cut[] = [
  ...UNUSED,
  ...HELPERS.map(([file, name, parameters, body]) => ({
    file,
    text: new RegExp(`^function ${name}\\([\\s\\S]*?\\n\\}`, 'm'),
    instead: `function ${name}(${parameters}) { ${body} }`,
  })),
]

/** The text of a shader, for a graphics driver: without comments and indentation. */
const forDrivers = (shader: string): string =>
  shader
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n+/g, '\n')

const SHADER = /\/\*glsl\*\/("(?:[^"\\]|\\.)*")/g

/** Makes Sigma smaller. @throws Error when a version of Sigma is written otherwise: then each cut is looked at again */
export function leanSigma(): Plugin {
  const open = new Set(CUTS)
  return {
    name: 'lean-sigma',
    transform(code, id) {
      if (!/node_modules\/sigma\//.test(id)) return null
      let lean = code.replace(SHADER, (_, text: string) => JSON.stringify(forDrivers(JSON.parse(text))))
      for (const cut of CUTS.filter(({ file }) => file.test(id))) {
        const before = lean
        lean = lean.replace(cut.text, cut.instead)
        if (lean !== before) open.delete(cut)
      }
      return { code: lean, map: null }
    },
    buildEnd(failure) {
      const [left] = open
      if (left && !failure && open.size < CUTS.length)
        throw new Error(`Nothing in Sigma is like ${left.text}.`)
    },
  }
}
