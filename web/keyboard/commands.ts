import type { PlainKey } from '../../src/text/texts.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import type { Direction } from '../canvas/step-towards.ts'

/** Where commands work, and what they act on there. */
export interface Targets {
  /** Everywhere except where one writes. */
  page: { search(): void; open(dialog: 'help' | 'share'): void }
  /** While the graph has the focus. */
  graph: {
    canvas: GraphCanvas
    /** Goes to the neighbour in a direction. */
    step(direction: Direction): void
    /** Opens the panel of the node that was gone to. */
    openNode(): void
    clear(): void
    fit(): void
  }
  panel: { clear(): void }
  /** The editor of the console. */
  query: { run(): void }
}
export type Where = keyof Targets

/** A key as `KeyboardEvent.key` calls it; `Mod-` stands for Ctrl, or Cmd on a Mac. */
export interface Command<W extends Where = Where> {
  where: readonly W[]
  keys: readonly string[]
  /** The same keys without Shift on some keyboards: they work and are not listed. */
  alsoKeys?: readonly string[]
  /** What it does. */
  text: PlainKey
  run(on: Targets[W], key: string): void
}

const command = <W extends Where>(row: Command<W>): Command<W> => row

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
}

/** Every command of the keyboard: handlers, the help and the README's table follow from these rows. */
export const COMMANDS = {
  search: command({ where: ['page'], keys: ['/'], text: 'keySearch', run: page => page.search() }),
  step: command({
    where: ['graph'],
    keys: Object.keys(ARROWS),
    text: 'keyWalk',
    run: (graph, key) => graph.step(ARROWS[key] ?? 'up'),
  }),
  open: command({ where: ['graph'], keys: ['Enter'], text: 'keyOpen', run: graph => graph.openNode() }),
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

/** The keys of a command as they are written on a keyboard. */
export const capsOf = ({ keys }: Pick<Command, 'keys'>): string[] =>
  keys.map(key => CAPS[key] ?? key.replace('Mod-', 'Ctrl '))
