import { ownDirection, withoutControls } from '../graph/writable.ts'

/** Writes to standard output, and waits until the text has been taken. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, error =>
      error ? reject(error) : resolve(),
    )
  })

/** Ends the program when whoever reads its output has gone (`| head`): they have seen enough, so it is no failure. */
export function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
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
