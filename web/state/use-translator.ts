import { useEffect, useState } from 'react'
import type { Language } from '../../src/text/languages.ts'
import { loadTranslator, type Translator } from '../../src/text/translator.ts'

export interface Translated {
  /** The one before stays until the next is loaded, and at first there is none. */
  translator: Translator | null
  /** Whether the texts of the language could not be loaded. */
  failed: boolean
}

/** Writes in a language. */
export function useTranslator(language: Language): Translated {
  const [translator, setTranslator] = useState<Translator | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    setFailed(false)
    loadTranslator(language).then(
      loaded => wanted && setTranslator(loaded),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [language])
  return { translator, failed }
}
