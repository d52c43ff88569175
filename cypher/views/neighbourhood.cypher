// title: Neighbourhood
// description: Everything within one, two or three steps of a node.
// order: 60
// param centre: key, required | Node
// param depth: integer = 1, 1..3 | Steps
// param limit: integer = 2000, 1..5000 | Nodes at most
// walk: neighbourhood
