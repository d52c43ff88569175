import { COMMANDS, capsOf } from './commands.ts'

/** The keys of a command, drawn as keys. */
export const Keys = ({ command }: { command: keyof typeof COMMANDS }) =>
  capsOf(COMMANDS[command]).map(cap => <kbd key={cap}>{cap}</kbd>)
