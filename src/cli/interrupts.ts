/**
 * How a system asks a program to end: Ctrl-C, and `kill`. Windows has no `kill`; it tells of Ctrl-Break and of a console
 * window that is closed. Elsewhere SIGHUP keeps its default, or `nohup` would not protect a server from the end of its
 * session.
 */
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM']

/** Calls back at the first of these signals. @returns the function that gives up listening */
export function onInterrupt(listener: () => void): () => void {
  const stopListening = () => {
    for (const signal of SIGNALS) process.off(signal, interrupted)
  }
  const interrupted = () => {
    stopListening()
    listener()
  }
  for (const signal of SIGNALS) process.on(signal, interrupted)
  return stopListening
}

export const untilInterrupted = (): Promise<void> =>
  new Promise(resolve => {
    onInterrupt(resolve)
  })
