import type { PlainKey } from '../../src/text/texts.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { ARROWS, type Direction } from '../canvas/step-towards.ts'

/** The places where commands work, and what they can do there. */
export interface Targets {
  /** Everywhere except in text fields. */
  page: { search(): void; turn(): void; open(dialog: 'help' | 'share' | 'palette'): void }
  /** While the graph has the focus. */
  graph: {
    canvas: GraphCanvas
    /** Goes to the neighbour in a direction. */
    step(direction: Direction): void
    /** Opens the panel of the node that the last step led to. */
    openNode(): void
    clear(): void
    /** Hides the node that the last step led to, or what is chosen. */
    hide(): void
    /** Adds its neighbours to the map, or takes them away again. */
    expand(): void
    /** Pins it, or lets go of it. */
    pin(): void
    /** Has the next drag draw a line around nodes. */
    lasso(): void
    fit(): void
  }
  panel: { clear(): void }
  /** The editor of the console. */
  query: { run(): void }
}
export type Where = keyof Targets

/** Keys are written as in `KeyboardEvent.key`; `Mod-` stands for Ctrl, or Cmd on a Mac. */
export interface Command<W extends Where = Where> {
  where: readonly W[]
  keys: readonly string[]
  /** What some keyboards send for these keys without Shift. These work but are not listed. */
  alsoKeys?: readonly string[]
  /** What it does. */
  text: PlainKey
  run(on: Targets[W], key: string): void
}

const command = <W extends Where>(row: Command<W>): Command<W> => row

/** All keyboard commands. Handlers and the help dialog read this table, and the README is checked against it. */
export const COMMANDS = {
  search: command({ where: ['page'], keys: ['/'], text: 'keySearch', run: page => page.search() }),
  step: command({
    where: ['graph'],
    keys: Object.keys(ARROWS),
    text: 'keyStep',
    run: (graph, key) => graph.step(ARROWS[key] ?? 'up'),
  }),
  open: command({ where: ['graph'], keys: ['Enter'], text: 'keyOpen', run: graph => graph.openNode() }),
  expand: command({ where: ['graph'], keys: ['e'], text: 'keyExpand', run: graph => graph.expand() }),
  hide: command({ where: ['graph'], keys: ['h'], text: 'keyHide', run: graph => graph.hide() }),
  pin: command({ where: ['graph'], keys: ['p'], text: 'keyPin', run: graph => graph.pin() }),
  lasso: command({ where: ['graph'], keys: ['l'], text: 'keyLasso', run: graph => graph.lasso() }),
  clear: command({ where: ['graph', 'panel'], keys: ['Escape'], text: 'keyClear', run: on => on.clear() }),
  zoom: command({
    where: ['graph'],
    keys: ['+', '-'],
    alsoKeys: ['='],
    text: 'keyZoom',
    run: ({ canvas }, key) => canvas.zoom(key === '-' ? 1 / 1.5 : 1.5),
  }),
  fit: command({ where: ['graph'], keys: ['0'], text: 'keyFit', run: graph => graph.fit() }),
  run: command({ where: ['query'], keys: ['Mod-Enter'], text: 'keyRun', run: query => query.run() }),
  palette: command({
    where: ['page'],
    keys: ['Mod-k'],
    text: 'keyPalette',
    run: page => page.open('palette'),
  }),
  table: command({ where: ['page'], keys: ['t'], text: 'keyTable', run: page => page.turn() }),
  help: command({ where: ['page'], keys: ['?'], text: 'keyHelp', run: page => page.open('help') }),
}

const CAPS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
}

/** The keys of a command, as they are labelled on a keyboard. */
export const capsOf = ({ keys }: Pick<Command, 'keys'>): string[] =>
  keys.map(
    key =>
      CAPS[key] ??
      key.replace(/Mod-(.*)/, (_, rest: string) => `Ctrl ${rest.length === 1 ? rest.toUpperCase() : rest}`),
  )
