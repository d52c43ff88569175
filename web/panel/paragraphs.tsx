import { Tex } from '../components/tex.tsx'

/** A text line by line, as it is written in a digest, with its formulas. */
export const Paragraphs = ({ text }: { text: string }) =>
  text
    .split('\n')
    .map((line, at) => ({ line, at }))
    .map(({ line, at }) => (
      <p key={at}>
        <Tex>{line}</Tex>
      </p>
    ))
