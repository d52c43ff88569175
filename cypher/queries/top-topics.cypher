// title: Topics by size
// title.ko: 주제별 논문 수
// description: Topics by the number of their papers, with the first and last day.
// description.ko: 주제별 논문 수와 처음, 마지막 날짜입니다.
// order: 20
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (t:Topic)<-[:TAGGED]-(p:Paper)
RETURN t.key AS topic, t.name AS name, count(p) AS papers, min(p.date) AS first, max(p.date) AS last
ORDER BY papers DESC, topic
LIMIT $limit
