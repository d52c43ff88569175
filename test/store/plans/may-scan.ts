/** Statements of ours whose work may grow with the library, by how they begin, and why. */
export const MAY_SCAN: readonly { begins: RegExp; because: string }[] = [
  {
    begins: /^MATCH \(d:Digest\) RETURN/,
    because: 'every document found is compared with every digest',
  },
  {
    begins: /^MATCH \(d:Digest\) WHERE d\.date IS NOT NULL RETURN min/,
    because: 'the first and the last day of all',
  },
  {
    begins: /^MATCH \(a:\w+\)-\[r:\w+\]->\(b:\w+\) RETURN r\.rule AS rule, count\(\*\)/,
    because: 'the report counts all links of a rule',
  },
  {
    begins: /^MATCH \(p:\w+\)-\[r:\w+\]->\(m:\w+\) WHERE r\.confidence < \$below RETURN/,
    because: 'the report counts all doubtful links, and shows the least certain',
  },
]

export const mayScan = (cypher: string): boolean => MAY_SCAN.some(({ begins }) => begins.test(cypher))
