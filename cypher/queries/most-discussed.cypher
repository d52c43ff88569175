// title: Most discussed papers
// description: Papers that more than one digest discusses.
// order: 130
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (d:Digest)-[:FEATURES]->(p:Paper)
WITH p, count(d) AS digests, min(d.date) AS first, max(d.date) AS last
WHERE digests > 1
RETURN digests, p.title AS title, first, last, p.key AS paper
ORDER BY digests DESC, paper
LIMIT $limit
