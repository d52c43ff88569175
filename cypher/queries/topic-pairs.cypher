// title: Topics that go together
// description: Pairs of topics by the number of papers that have both.
// order: 50
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (a:Topic)<-[:TAGGED]-(p:Paper)-[:TAGGED]->(b:Topic)
WHERE a.key < b.key
RETURN a.name AS topic, b.name AS other, count(p) AS papers, a.key AS topic_key, b.key AS other_key
ORDER BY papers DESC, topic_key, other_key
LIMIT $limit
