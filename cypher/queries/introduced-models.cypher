// title: Introduced models
// description: Models in the order in which papers introduced them.
// order: 120
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (p:Paper)-[r:INTRODUCES]->(m:Model)
RETURN p.date AS date, m.name AS model, p.title AS title, m.papers AS papers, m.key AS model_key, p.key AS paper
ORDER BY coalesce(date, '') DESC, model_key, paper
LIMIT $limit
