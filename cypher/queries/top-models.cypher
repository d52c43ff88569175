// title: Most cited models
// description: Models by the number of papers that cite them, with the paper that introduced each.
// order: 30
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (m:Model)<-[:CITES]-(p:Paper)
WITH m, count(p) AS cited ORDER BY cited DESC, m.key LIMIT $limit
OPTIONAL MATCH (m)<-[:INTRODUCES]-(o:Paper)
RETURN m.key AS model, m.name AS name, cited, min(o.title) AS introduced_by
ORDER BY cited DESC, model
