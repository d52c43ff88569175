// title: Most prolific authors
// description: Authors by the number of their papers, with the topics they write about most.
// order: 10
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (a:Author)
WITH a ORDER BY coalesce(a.papers, 0) DESC, a.key LIMIT $limit
OPTIONAL MATCH (a)<-[:AUTHORED_BY]-(p:Paper)-[:TAGGED]->(t:Topic)
WITH a, t, count(p) AS times ORDER BY times DESC, t.key
WITH a, collect(t.name) AS topics
RETURN a.key AS author, a.name AS name, a.papers AS papers, topics[0..3] AS topics
ORDER BY papers DESC, author
