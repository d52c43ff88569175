// title: Path
// description: The shortest paths between two nodes, through papers, authors, topics and models.
// order: 70
// param from: key, required | From
// param to: key, required | To
// param depth: integer = 6, 1..8 | Steps at most
// param ways: integer = 1, 1..20 | Paths at most
// param avoid: key | Not through
// param authors: integer = 0, 0..1 | Through authors only
// walk: path
// without: FEATURES
