import { Help, type HelpConfiguration } from 'commander'

const standard = new Help()

/** Help that says of an option what it does by default only where that is not plain. */
export const HELP: HelpConfiguration = {
  optionDescription(option) {
    const plain = option.defaultValue === false || typeof option.defaultValue === 'object'
    return plain ? option.description : standard.optionDescription(option)
  },
}

/** A section below the options of a command. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map(line => `  ${line}`).join('\n')}`
