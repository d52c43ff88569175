// title: Pairs of co-authors
// description: Pairs of authors by the number of papers they wrote together. Papers with more authors than `most` make no pairs.
// order: 40
// param limit: integer = 50, 1..10000 | Rows at most
// param most: integer = 100, 2..10000 | Authors of a paper at most
MATCH (q:Paper)-[:AUTHORED_BY]->(each:Author)
WITH q.key AS key, count(each) AS authors
WHERE authors > $most
WITH collect(key) AS large
MATCH (p:Paper)-[:AUTHORED_BY]->(a:Author)
WHERE a.papers >= 2 AND NOT p.key IN large
WITH p, a
MATCH (p)-[:AUTHORED_BY]->(b:Author)
WHERE a.key < b.key AND b.papers >= 2
RETURN a.name AS author, b.name AS co_author, count(p) AS papers, a.key AS author_key, b.key AS co_author_key
ORDER BY papers DESC, author_key, co_author_key
LIMIT $limit
