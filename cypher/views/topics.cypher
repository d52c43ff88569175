// title: Topics
// title.ko: 주제
// description: Topics that stand on the same papers; the more papers they share, the stronger the link.
// description.ko: 같은 논문에 붙은 주제들입니다. 함께 붙은 논문이 많을수록 굵게 이어집니다.
// order: 30
// param limit: integer = 800, 1..20000 | Pairs at the most | 쌍의 수
// param least: integer = 1, 1..1000 | Shared papers at least | 함께 붙은 논문의 최소 수
// total: MATCH (a:Topic)<-[:TAGGED]-(p:Paper)-[:TAGGED]->(b:Topic) WHERE a.key < b.key WITH a, b, count(p) AS weight WHERE weight >= $least RETURN count(a) AS total
MATCH (a:Topic)<-[:TAGGED]-(p:Paper)-[:TAGGED]->(b:Topic)
WHERE a.key < b.key
WITH a, b, p ORDER BY p.key
WITH a, b, count(p) AS weight, collect(p.title) AS titles
WHERE weight >= $least
RETURN a.key AS source, b.key AS target, weight, titles[0..3] AS evidence
ORDER BY weight DESC, source, target
LIMIT $limit
