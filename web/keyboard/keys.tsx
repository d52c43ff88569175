import { COMMANDS, capsOf } from './commands.ts'

/** The keys of a command as they stand on a keyboard. */
export const Keys = ({ command }: { command: keyof typeof COMMANDS }) =>
  capsOf(COMMANDS[command]).map(cap => <kbd key={cap}>{cap}</kbd>)
