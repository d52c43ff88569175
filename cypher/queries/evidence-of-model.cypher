// title: What is said of a model
// title.ko: 모델의 근거 문장
// description: Every sentence that links a paper to one model, with rule and confidence.
// description.ko: 논문을 한 모델에 이은 모든 문장과 규칙, 확신도입니다.
// order: 100
// param model: key Model, required | Model | 모델
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (m:Model {key: $model})<-[r:CITES]-(p:Paper)
RETURN p.date AS date, p.title AS title, r.evidence AS evidence, r.rule AS rule, r.confidence AS confidence, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
LIMIT $limit
