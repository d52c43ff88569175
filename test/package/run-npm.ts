import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs npm in a folder and gives what it prints. npm is a script on Windows, which only a shell starts. */
export async function runNpm(folder: string, ...args: string[]): Promise<string> {
  const shell = process.platform === 'win32'
  const { stdout } = await promisify(execFile)('npm', args, { cwd: folder, shell, maxBuffer: 1 << 26 })
  return stdout
}
