// title: Co-authors
// description: Authors who wrote papers together; the more papers they share, the stronger the link. Papers with very many authors make no pairs.
// order: 20
// param limit: integer = 2000000, 1..4000000 | Pairs at most
// param least: integer = 1, 1..100 | Shared papers at least
// param most: integer = 100, 2..10000 | Authors of a paper at most
// total: MATCH (q:Paper)-[:AUTHORED_BY]->(each:Author) WITH q.key AS key, count(each) AS authors WHERE authors > $most WITH collect(key) AS large MATCH (p:Paper)-[:AUTHORED_BY]->(a:Author) WHERE NOT p.key IN large WITH p, a MATCH (p)-[:AUTHORED_BY]->(b:Author) WHERE a.key < b.key WITH a, b, count(p) AS weight WHERE weight >= $least RETURN count(a) AS total
// omitted: MATCH (p:Paper)-[:AUTHORED_BY]->(each:Author) WITH p, count(each) AS authors WHERE authors > $most RETURN count(p) AS omitted
MATCH (q:Paper)-[:AUTHORED_BY]->(each:Author)
WITH q.key AS key, count(each) AS authors
WHERE authors > $most
WITH collect(key) AS large
MATCH (p:Paper)-[:AUTHORED_BY]->(a:Author)
WHERE NOT p.key IN large
WITH p, a
MATCH (p)-[:AUTHORED_BY]->(b:Author)
WHERE a.key < b.key
WITH a, b, p ORDER BY p.key
WITH a, b, count(p) AS weight, collect(p.title) AS titles
WHERE weight >= $least
RETURN a.key AS source, b.key AS target, weight, titles[0..3] AS evidence
ORDER BY weight DESC, source, target
LIMIT $limit
