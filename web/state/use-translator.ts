import { useEffect, useState } from 'react'
import type { Language } from '../../src/text/languages.ts'
import { loadTranslator, type Translator } from '../../src/text/translator.ts'

/** Writes in a language; the one before stays until the next is loaded, and at first there is none. */
export function useTranslator(language: Language): Translator | null {
  const [translator, setTranslator] = useState<Translator | null>(null)
  useEffect(() => {
    let wanted = true
    void loadTranslator(language).then(loaded => {
      if (wanted) setTranslator(loaded)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return translator
}
