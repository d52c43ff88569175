// title: Most discussed papers
// title.ko: 여러 번 다룬 논문
// description: Papers that more than one digest discusses.
// description.ko: 둘 이상의 다이제스트에서 다룬 논문입니다.
// order: 130
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (d:Digest)-[:FEATURES]->(p:Paper)
WITH p, count(d) AS digests, min(d.date) AS first, max(d.date) AS last
WHERE digests > 1
RETURN digests, p.title AS title, first, last, p.key AS paper
ORDER BY digests DESC, paper
LIMIT $limit
