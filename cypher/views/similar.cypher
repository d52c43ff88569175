// title: Similar papers
// description: The papers that are most like one, by shared topics, models, authors, citations and words; the more alike, the closer.
// order: 80.5
// param paper: key Paper, required | Paper
// param limit: integer = 30, 1..60 | Papers at most
// walk: similar
