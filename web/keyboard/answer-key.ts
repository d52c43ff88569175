import { COMMANDS, type Command, type Targets, type Where } from './commands.ts'

/** What keyboard events of React and of the browser share. */
interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  preventDefault(): void
}

/** The commands of one place, by key. @throws Error if two of them have the same key */
export function commandsIn(
  where: Where,
  all: readonly Command[] = Object.values(COMMANDS),
): Map<string, Command> {
  const found = new Map<string, Command>()
  for (const command of all.filter(row => row.where.includes(where))) {
    for (const key of [...command.keys, ...(command.alsoKeys ?? [])]) {
      if (found.has(key)) throw new Error(`Two commands of “${where}” have the key ${key}.`)
      found.set(key, command)
    }
  }
  return found
}

/** A key as the table writes it: `Mod-k` stands for Ctrl, or Cmd on a Mac. */
const withMod = ({ key, ctrlKey, metaKey }: Pressed): string => (ctrlKey || metaKey ? `Mod-${key}` : key)

/** Runs the command of a key, if it has one here, instead of what the browser would do. */
export function answerKey<W extends Where>(where: W, on: Targets[W], pressed: Pressed): void {
  if (pressed.altKey) return
  const command = commandsIn(where).get(withMod(pressed))
  if (!command) return
  pressed.preventDefault()
  command.run(on, pressed.key)
}
