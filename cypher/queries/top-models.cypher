// title: Models that papers lean on
// title.ko: 논문이 기대는 모델
// description: Models by the number of papers that cite them, and who introduced them.
// description.ko: 인용한 논문 수 순의 모델과 그 모델을 소개한 논문입니다.
// order: 30
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (m:Model)<-[:CITES]-(p:Paper)
WITH m, count(p) AS cited ORDER BY cited DESC, m.key LIMIT $limit
OPTIONAL MATCH (m)<-[:INTRODUCES]-(o:Paper)
RETURN m.key AS model, m.name AS name, cited, min(o.title) AS introduced_by
ORDER BY cited DESC, model
