import { autocompletion, closeCompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete'
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'
import { Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { minimalSetup } from 'codemirror'
import { commandsIn } from '../keyboard/answer-key.ts'
import { completeCypher } from './complete-cypher.ts'

export interface EditorEvents {
  onChange: (text: string) => void
  onRun: () => void
}

/** The colours are those of the page, so that they follow its theme. */
const colors = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--paper)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--topic)' },
  // A little darker than the colour of authors, which is for discs: letters need more contrast.
  { tag: [tags.number, tags.atom, tags.bool], color: 'color-mix(in srgb, var(--author) 85%, var(--text))' },
  { tag: [tags.standard(tags.variableName), tags.function(tags.variableName)], color: 'var(--model)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
])

const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'transparent' },
  '.cm-content': { caretColor: 'var(--text)', padding: '12px 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--paper) 22%, transparent)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '10px',
    backgroundColor: 'var(--raised)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '13px' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '4px 12px !important' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--wash) !important',
    color: 'var(--text) !important',
  },
  '.cm-completionMatchedText': { color: 'var(--accent)', textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal', fontSize: '12px' },
})

/** A Cypher editor. */
export function makeEditor(
  parent: HTMLElement,
  text: string,
  label: string,
  events: EditorEvents,
): EditorView {
  const keys = [...commandsIn('query')].map(([key, command]) => ({
    key,
    run: () => {
      command.run({ run: events.onRun }, key)
      return true
    },
  }))
  return new EditorView({
    parent,
    doc: text,
    extensions: [
      Prec.highest(keymap.of(keys)),
      minimalSetup,
      autocompletion({ override: [completeCypher], icons: false }),
      keymap.of(completionKeymap),
      // An open list closes by itself; one that would open in a moment does not.
      EditorView.domEventHandlers({
        blur: (_, view) => {
          if (completionStatus(view.state) === 'pending') closeCompletion(view)
        },
      }),
      StreamLanguage.define(cypher),
      syntaxHighlighting(colors),
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.updateListener.of(update => {
        if (update.docChanged) events.onChange(update.state.doc.toString())
      }),
    ],
  })
}
