import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Address } from '../../src/address/address.ts'
import type { Problem } from '../../src/text/texts.ts'
import type { CypherFile } from '../api/client.ts'
import { addressStore, go, useAddress } from '../state/address-store.ts'
import { addressOf, keyOf, type Question, questionIn } from '../state/question.ts'
import { type Running, useRun } from './use-run.ts'

/** What the editor begins with. */
export interface Opened {
  /** Null: neither the address nor the reader names a query. */
  question: Question | null
  /** Why the address names no query although it tries to. */
  missing: Problem | null
  /** Whether the address says that it was run. */
  linked: boolean
  /** Grows each time, so that the editor begins anew. */
  turn: number
}

export interface ConsoleState {
  opened: Opened
  running: Running
  /** Whether the address has room for the query that was asked. */
  fits: boolean
  open: (question: Question) => void
  run: (question: Question) => void
  explain: (question: Question) => void
}

const openedBy = (address: Address, queries: CypherFile[], turn: number): Opened => {
  const question = questionIn(address, queries)
  const names = queries.map(({ name }) => name).join(', ')
  const isMissing = address.query !== null && question?.file?.name !== address.query
  const missing: Problem | null = isMissing
    ? { reason: 'noQuery', values: { name: address.query ?? '', names } }
    : null
  return { question, missing, linked: address.run, turn }
}

/** The saved query as it is called now: the language may have changed since it was opened. */
function inLanguage(opened: Opened, queries: CypherFile[]): Opened {
  const { question } = opened
  const file = queries.find(({ name }) => name === question?.file?.name)
  return question && file ? { ...opened, question: { ...question, file } } : opened
}

/** The console and the address bar: each follows the other. */
export function useConsole(queries: CypherFile[]): ConsoleState {
  const address = useAddress()
  const running = useRun()
  const [opened, setOpened] = useState(() => openedBy(address, queries, 0))
  const [fits, setFits] = useState(true)
  // The part of the address that the page already shows.
  const shown = useRef<string | null>(null)
  const key = keyOf(address)
  const follow = useEffectEvent(() => {
    if (shown.current === key) return
    shown.current = key
    const next = openedBy(address, queries, opened.turn + 1)
    setOpened(next)
    setFits(true)
    if (address.run && next.question) running.run(next.question)
    else running.clear()
  })
  useEffect(() => follow(), [key])
  const tell = (question: Question, run: boolean) => {
    const told = addressOf(question, run, addressStore.get())
    shown.current = keyOf(told.address)
    setFits(told.fits)
    go(told.address)
  }
  const ask = (question: Question, run: boolean) => {
    tell(question, run)
    setOpened(before => ({ ...before, missing: null, linked: false }))
    if (run) running.run(question)
    else running.explain(question)
  }
  const open = (question: Question) => {
    tell(question, false)
    setOpened({ question, missing: null, linked: false, turn: opened.turn + 1 })
    running.clear()
  }
  return {
    opened: inLanguage(opened, queries),
    running,
    fits,
    open,
    run: question => ask(question, true),
    explain: question => ask(question, false),
  }
}
