// title: Co-authors
// description: Authors who wrote papers together; the more papers they share, the stronger the link.
// order: 20
// param limit: integer = 1500, 1..20000 | Pairs at most
// param least: integer = 1, 1..100 | Shared papers at least
// total: MATCH (every:Paper) WITH count(every) AS total MATCH (a:Author)<-[:AUTHORED_BY]-(p:Paper)-[:AUTHORED_BY]->(b:Author) WHERE a.key < b.key AND (total <= 40 OR (a.papers >= 2 AND b.papers >= 2)) WITH a, b, count(p) AS weight WHERE weight >= $least RETURN count(a) AS total
MATCH (every:Paper)
WITH count(every) AS total
MATCH (a:Author)<-[:AUTHORED_BY]-(p:Paper)-[:AUTHORED_BY]->(b:Author)
WHERE a.key < b.key AND (total <= 40 OR (a.papers >= 2 AND b.papers >= 2))
WITH a, b, p ORDER BY p.key
WITH a, b, count(p) AS weight, collect(p.title) AS titles
WHERE weight >= $least
RETURN a.key AS source, b.key AS target, weight, titles[0..3] AS evidence
ORDER BY weight DESC, source, target
LIMIT $limit
