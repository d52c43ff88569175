// title: Pairs of co-authors
// description: Pairs of authors by the number of papers they wrote together.
// order: 40
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (a:Author)<-[:AUTHORED_BY]-(p:Paper)-[:AUTHORED_BY]->(b:Author)
WHERE a.key < b.key AND a.papers >= 2 AND b.papers >= 2
RETURN a.name AS author, b.name AS co_author, count(p) AS papers, a.key AS author_key, b.key AS co_author_key
ORDER BY papers DESC, author_key, co_author_key
LIMIT $limit
