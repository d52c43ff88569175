import { type Command, Help, type HelpConfiguration } from 'commander'
import { SETTINGS, type SettingName } from '../settings.ts'

const standard = new Help()

/**
 * Help that shows the default of an option only where it is not obvious, and a command among others with its arguments:
 * which options it has is not known before it is loaded.
 */
export const HELP: HelpConfiguration = {
  subcommandTerm: command => standard.subcommandTerm(command).replace(' [options]', ''),
  optionDescription(option) {
    const plain = option.defaultValue === false || typeof option.defaultValue === 'object'
    return plain ? option.description : standard.optionDescription(option)
  },
}

/** Describes an option that overrides a setting, with the variable and the default that hold without it. */
export const overrides = (name: SettingName, description: string): string =>
  `${description} (${SETTINGS[name].env}, ${SETTINGS[name].default})`

/** The options that say where a server listens. */
export const withAddress = (command: Command): Command =>
  command
    .option('--host <address>', overrides('host', 'address to listen on'))
    .option('--port <number>', `${overrides('port', 'port')}; the next free one if the default is taken`)

/** A section below the options of a command. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map(line => `  ${line}`).join('\n')}`
