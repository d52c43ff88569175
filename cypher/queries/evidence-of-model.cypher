// title: What is said about a model
// description: Every sentence that links a paper to one model, with its rule and confidence.
// order: 100
// param model: key Model, required | Model
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (m:Model {key: $model})<-[r:CITES]-(p:Paper)
RETURN p.date AS date, p.title AS title, r.evidence AS evidence, r.rule AS rule, r.confidence AS confidence, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
LIMIT $limit
