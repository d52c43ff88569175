import type { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useSettings } from '../state/settings.tsx'
import styles from './cypher-editor.module.css'
import { makeEditor } from './editor.ts'

interface CypherEditorProps {
  text: string
  onChange: (text: string) => void
  onRun: () => void
}

export function CypherEditor({ text, onChange, onRun }: CypherEditorProps) {
  const { say } = useSettings()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const label = say('editorLabel')
  const begin = useEffectEvent((parent: HTMLElement) =>
    makeEditor(parent, text, label, { onChange: value => changed(value), onRun: () => runs() }),
  )
  const changed = useEffectEvent((value: string) => onChange(value))
  const runs = useEffectEvent(() => onRun())
  useEffect(() => {
    if (!host.current) return
    const made = begin(host.current)
    editor.current = made
    return () => made.destroy()
  }, [])
  useEffect(() => {
    const shown = editor.current
    if (!shown || shown.state.doc.toString() === text) return
    shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: text } })
  }, [text])
  return <div className={styles.editor} ref={host} />
}
