// title: Path
// description: The shortest path between two nodes, through papers, authors, topics and models.
// order: 70
// param from: key, required | From
// param to: key, required | To
// param depth: integer = 6, 1..8 | Steps at most
// walk: path
// without: FEATURES
