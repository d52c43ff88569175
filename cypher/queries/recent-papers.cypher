// title: Newest papers
// description: The papers read most recently, with their topics.
// order: 70
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (p:Paper)
WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
OPTIONAL MATCH (p)-[:TAGGED]->(t:Topic)
WITH p, t ORDER BY t.key
RETURN p.date AS date, p.title AS title, collect(t.name) AS topics, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
