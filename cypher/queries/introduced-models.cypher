// title: Introduced models
// title.ko: 소개된 모델
// description: Models in the order in which papers introduced them.
// description.ko: 논문이 소개한 모델을 최근부터 보여 줍니다.
// order: 120
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (p:Paper)-[r:INTRODUCES]->(m:Model)
RETURN p.date AS date, m.name AS model, p.title AS title, m.papers AS papers, m.key AS model_key, p.key AS paper
ORDER BY coalesce(date, '') DESC, model_key, paper
LIMIT $limit
