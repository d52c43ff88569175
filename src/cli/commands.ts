import type { Command } from 'commander'

export interface NamedCommand {
  name: string
  description: string
  /** What it takes, in order, each with its meaning. */
  takes?: Readonly<Record<string, string>>
  /** Gives the command its options and action. What a command needs is loaded here, and only for that command. */
  define: (command: Command) => Promise<Command>
}

/** Gives a command what the help of the whole program shows. */
export function describe(command: Command, { description, takes = {} }: NamedCommand): Command {
  for (const [argument, meaning] of Object.entries(takes)) command.argument(argument, meaning)
  return command.description(description)
}

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly NamedCommand[] = [
  {
    name: 'start',
    description: 'import, then show the graph; the example digests if it is empty and no path is given',
    takes: { '[path...]': 'files and folders to import first' },
    define: async command => (await import('./commands/start.ts')).defineStart(command),
  },
  {
    name: 'import',
    description: 'read digests, notes and paper lists into the graph',
    takes: {
      '<path...>': 'files and folders, also compressed (.gz); "paperweave formats" lists what is read',
    },
    define: async command => (await import('./commands/import.ts')).defineImport(command),
  },
  {
    name: 'enrich',
    description: 'ask arXiv, OpenAlex and Crossref for what no digest says of a paper, and whom it cites',
    takes: {
      '[dump...]': 'read these instead: the snapshot of arXiv or works of OpenAlex, as JSON lines (.gz)',
    },
    define: async command => (await import('./commands/enrich.ts')).defineEnrich(command),
  },
  {
    name: 'serve',
    description: 'show the graph: viewer, embeds and API on a loopback port',
    define: async command => (await import('./commands/serve.ts')).defineServe(command),
  },
  {
    name: 'search',
    description: 'find papers, authors, topics and models by their names and by what is said of them',
    takes: { '<words...>': 'words, names, ids, addresses, dates, #topics' },
    define: async command => (await import('./commands/search.ts')).defineSearch(command),
  },
  {
    name: 'query',
    description: 'run read-only Cypher, or a saved query by its name',
    takes: { '[cypher]': 'Cypher, or the name of a saved query (see --list)' },
    define: async command => (await import('./commands/query.ts')).defineQuery(command),
  },
  {
    name: 'explain',
    description: 'explain why nodes are linked: the sentence, rule and document behind each link',
    takes: {
      '<node>': 'key (arxiv:2403.08763, model:phenaki), title, name, arXiv id or address of a node',
      '[other]': 'show only what links it to this node, and what the two share',
    },
    define: async command => (await import('./commands/explain.ts')).defineExplain(command),
  },
  {
    name: 'entries',
    description: 'print what Paperweave understands of a text, without storing it',
    takes: { '<path...>': 'files and folders' },
    define: async command => (await import('./commands/entries.ts')).defineEntries(command),
  },
  {
    name: 'formats',
    description: 'list the kinds of files that are read, with an example of each',
    define: async command => (await import('./commands/formats.ts')).defineFormats(command),
  },
  {
    name: 'report',
    description: 'show what the last import did: imported, merged, skipped, doubtful',
    define: async command => (await import('./commands/history.ts')).defineReport(command),
  },
  {
    name: 'history',
    description: 'list the states of the graph that are kept, newest first',
    define: async command => (await import('./commands/history.ts')).defineHistory(command),
  },
  {
    name: 'diff',
    description: 'show what changed between two states: papers, authors, topics, models and links',
    takes: {
      '[before]': 'a state that "history" lists (default: the one before the current)',
      '[after]': 'the state to compare it with (default: the current)',
    },
    define: async command => (await import('./commands/diff.ts')).defineDiff(command),
  },
  {
    name: 'rollback',
    description: 'go back to an earlier state of the graph',
    takes: { '[id]': 'a state that "history" lists (default: the one before the current)' },
    define: async command => (await import('./commands/history.ts')).defineRollback(command),
  },
  {
    name: 'layout',
    description: 'lay out the map of every view now, and keep it beside the graph',
    define: async command => (await import('./commands/layout.ts')).defineLayout(command),
  },
  {
    name: 'export',
    description: 'write the whole graph, or one view of it, for other tools',
    define: async command => (await import('./commands/export.ts')).defineExport(command),
  },
  {
    name: 'publish',
    description: 'write the graph as a folder of pages that any host of files shows, without a server',
    takes: { '<folder>': 'a new folder, or one that was published before' },
    define: async command => (await import('./commands/publish.ts')).definePublish(command),
  },
  {
    name: 'init-pages',
    description: 'write a workflow that publishes the notes of a repository on GitHub Pages at each push',
    takes: { '[folder]': 'the repository (default: here)' },
    define: async command => (await import('./commands/init-pages.ts')).defineInitPages(command),
  },
  {
    name: 'copy',
    description: 'copy the whole graph to an empty store, and check that both are the same',
    define: async command => (await import('./commands/copy.ts')).defineCopy(command),
  },
]
