// title: Newest papers
// title.ko: 최근 논문
// description: The papers that were read last, with their topics.
// description.ko: 가장 최근에 읽은 논문과 주제입니다.
// order: 70
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (p:Paper)
WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
OPTIONAL MATCH (p)-[:TAGGED]->(t:Topic)
WITH p, t ORDER BY t.key
RETURN p.date AS date, p.title AS title, collect(t.name) AS topics, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
