// title: Topics that go together
// title.ko: 함께 나오는 주제
// description: Pairs of topics by the number of papers that carry both.
// description.ko: 두 주제가 함께 붙은 논문 수입니다.
// order: 50
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (a:Topic)<-[:TAGGED]-(p:Paper)-[:TAGGED]->(b:Topic)
WHERE a.key < b.key
RETURN a.name AS topic, b.name AS other, count(p) AS papers, a.key AS topic_key, b.key AS other_key
ORDER BY papers DESC, topic_key, other_key
LIMIT $limit
