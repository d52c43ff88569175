// title: Topics
// description: Topics that papers have in common; the more papers they share, the stronger the link.
// order: 30
// param limit: integer = 1000000, 1..4000000 | Pairs at most
// param least: integer = 1, 1..1000 | Shared papers at least
// total: MATCH (a:Topic)<-[:TAGGED]-(p:Paper)-[:TAGGED]->(b:Topic) WHERE a.key < b.key WITH a, b, count(p) AS weight WHERE weight >= $least RETURN count(a) AS total
MATCH (a:Topic)<-[:TAGGED]-(p:Paper)-[:TAGGED]->(b:Topic)
WHERE a.key < b.key
WITH a, b, p ORDER BY p.key
WITH a, b, count(p) AS weight, collect(p.title) AS titles
WHERE weight >= $least
RETURN a.key AS source, b.key AS target, weight, titles[0..3] AS evidence
ORDER BY weight DESC, source, target
LIMIT $limit
