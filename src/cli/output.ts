import { AppError, messageOf } from '../errors.ts'
import { ownDirection, withoutControls } from '../graph/writable.ts'
import { exitCodeOf } from './exit-codes.ts'

/** Writes to standard output, and waits until the text has been taken. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, error =>
      error ? reject(error) : resolve(),
    )
  })

/** Waits until everything that was written has been taken. */
export const untilTaken = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise(resolve => {
    stream.write('', () => resolve())
  })

/** What failed while `output` was written; errors of other kinds stay as they are. */
export function asOutputError(error: unknown, output: string): unknown {
  if (error instanceof AppError || (error as NodeJS.ErrnoException).syscall === undefined) return error
  return new AppError('OUTPUT_FAILED', `${output} cannot be written: ${messageOf(error)}.`, { cause: error })
}

/**
 * Ends the program when nobody takes its output. Whoever reads it may have gone (`| head`): they have seen enough, so
 * that is no failure.
 */
export function endWithOutput(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    if (stream !== process.stderr)
      console.error(`paperweave: standard output cannot be written: ${messageOf(error)}.`)
    process.exit(exitCodeOf('OUTPUT_FAILED'))
  })
}

/** Writes text for people: names may hold anything, and a terminal obeys control characters. */
export const printText = (text: string): Promise<void> =>
  print(
    text
      .split('\n')
      .map(line => ownDirection(withoutControls(line)))
      .join('\n'),
  )
