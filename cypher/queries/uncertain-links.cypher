// title: Least certain links
// title.ko: 가장 불확실한 연결
// description: Links to models that a reader should look at first.
// description.ko: 먼저 확인할 만한 모델 연결입니다.
// order: 110
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (p:Paper)-[r:CITES]->(m:Model)
RETURN r.confidence AS confidence, m.name AS model, p.title AS title, r.evidence AS evidence, r.rule AS rule, p.key AS paper, m.key AS model_key
ORDER BY confidence, paper, model_key
LIMIT $limit
