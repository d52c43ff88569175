import { SingleBar } from 'cli-progress'
import { readable } from '../graph/writable.ts'
import { type ImportProgress, PHASES } from '../import/phases.ts'

export interface ProgressView {
  show(progress: ImportProgress): void
  stop(): void
}

const BAR = {
  hideCursor: true,
  fps: 12,
  barsize: 30,
  clearOnComplete: true,
  formatValue: (value: number, _options: unknown, type: string) =>
    type === 'value' || type === 'total' ? value.toLocaleString('en') : String(value),
}

/** A bar that is redrawn in place, for terminals. */
function barView(stream: NodeJS.WriteStream): ProgressView {
  const formats = { counted: '{title} [{bar}] {value}/{total}  {what}', open: '{title} {value}  {what}' }
  let bar: SingleBar | null = null
  let shown = ''
  const stop = () => {
    bar?.stop()
    bar = null
    shown = ''
  }
  return {
    show({ phase: now, done, total, what = '' }) {
      // The total may become known within a phase.
      const kind = total === null ? 'open' : 'counted'
      if (shown !== `${now} ${kind}`) {
        stop()
        shown = `${now} ${kind}`
        bar = new SingleBar({ ...BAR, format: formats[kind], stream })
        bar.start(total ?? done, done, { title: PHASES[now].padEnd(20), what: '' })
      }
      if (total === null) bar?.setTotal(done)
      bar?.update(done, { title: PHASES[now].padEnd(20), what: what.slice(-40) })
    },
    stop,
  }
}

/** A line at the start of each phase and every two seconds after that, for logs. */
function lineView(stream: NodeJS.WritableStream): ProgressView {
  let phase: ImportProgress['phase'] | null = null
  let written = 0
  return {
    show({ phase: now, done, total, what = '' }) {
      const time = Date.now()
      if (now === phase && time - written < 2000) return
      phase = now
      written = time
      const of = total === null ? '' : ` of ${total.toLocaleString('en')}`
      const at = what === '' ? '' : `  ${readable(what)}`
      stream.write(`${PHASES[now]} ${done.toLocaleString('en')}${of}${at}\n`)
    },
    stop: () => undefined,
  }
}

/** Progress goes to standard error, so that standard output holds nothing but results. */
export const progressView = (quiet: boolean): ProgressView => {
  if (quiet) return { show: () => undefined, stop: () => undefined }
  return process.stderr.isTTY ? barView(process.stderr) : lineView(process.stderr)
}
