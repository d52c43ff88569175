/** Shorter beginnings are shared by names that have nothing to do with each other. */
const SHORTEST = 3

/** The letters that the names of a family begin with, in small letters: `gpt` of GPT-4, `llama` of Llama 2. Null if too few. */
export function familyOf(name: string): string | null {
  const letters = /^\p{L}+/u.exec(name)?.[0].toLowerCase() ?? ''
  return letters.length < SHORTEST ? null : letters
}

/** Whether a name consists of these letters and, if anything, of a number, a sign or a new word: `LLaMA-2`, not `LLaMAdapter`. */
export const isOfFamily = (name: string, family: string): boolean => familyOf(name) === family
