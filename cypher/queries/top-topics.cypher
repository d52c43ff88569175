// title: Topics by size
// description: Topics by the number of their papers, with the first and last day they appear.
// order: 20
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (t:Topic)<-[:TAGGED]-(p:Paper)
RETURN t.key AS topic, t.name AS name, count(p) AS papers, min(p.date) AS first, max(p.date) AS last
ORDER BY papers DESC, topic
LIMIT $limit
