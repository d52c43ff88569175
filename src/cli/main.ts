#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { AppError } from '../errors.ts'
import { withoutControls } from '../graph/writable.ts'
import { nodeProblem } from '../node-version.ts'
import { PACKAGE_VERSION } from '../version.ts'
import { COMMANDS, describe } from './commands.ts'
import { EXIT_CODES, exitCodeOf } from './exit-codes.ts'
import { HELP, overrides } from './help.ts'
import { endWithOutput, untilTaken } from './output.ts'

const exitCodes = Object.values(EXIT_CODES)
  .map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`)
  .join('\n')

const START = `
Start with:
  paperweave start                     the example digests, in your browser
  paperweave import ~/notes            your own digests and notes
  paperweave query top-topics          a saved query

Exit codes:
${exitCodes}`

const helpOf = (command: string): string => `See "paperweave ${command}--help".`

/**
 * Every command has its name and arguments. Its options come with what it needs to run, which takes longer to load than
 * to answer, so only those have them that the words may mean.
 */
async function createProgram(words: readonly string[]): Promise<Command> {
  const program = new Command('paperweave')
    .description('Turns paper digests into a graph of papers, authors, topics and models.')
    .version(PACKAGE_VERSION)
    .option('--home <folder>', overrides('home', 'where the graph is kept'))
    .option('--store <address>', overrides('store', 'embedded, or neo4j://…'))
    .addHelpText('after', START)
    .showHelpAfterError(helpOf(''))
    .configureHelp(HELP)
    .exitOverride()
  for (const one of COMMANDS) {
    const command = describe(program.command(one.name), one).showHelpAfterError(helpOf(`${one.name} `))
    if (words.includes(one.name)) await one.define(command)
  }
  return program
}

/** Prints one line for people, and the whole error only if it is ours. @returns the exit code */
function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage.code
  if (error instanceof AppError && error.code !== 'INTERNAL') {
    console.error(withoutControls(`paperweave: ${error.message}`))
    return exitCodeOf(error.code)
  }
  console.error('paperweave: internal error:', error)
  return EXIT_CODES.internal.code
}

endWithOutput(process.stdout)
endWithOutput(process.stderr)
try {
  const problem = nodeProblem()
  if (problem) throw new AppError('UNSUPPORTED', problem)
  await (await createProgram(process.argv.slice(2))).parseAsync()
} catch (error) {
  process.exitCode = fail(error)
}
// The work is over. Neo4j's driver cannot close a connection to a server that has never greeted it, and would stay.
await Promise.all([untilTaken(process.stdout), untilTaken(process.stderr)])
process.exit()
