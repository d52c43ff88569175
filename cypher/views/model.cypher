// title: Model
// title.ko: 한 모델
// description: One model with the papers that introduce or cite it, their other models and their topics.
// description.ko: 한 모델과 그 모델을 소개하거나 인용한 논문, 함께 나온 모델과 주제입니다.
// order: 83
// param model: key Model, required | Model | 모델
// param limit: integer = 80, 1..1000 | Papers at the most, newest first | 논문 수 (최근부터)
// total: MATCH (m:Model {key: $model})<-[:CITES|INTRODUCES]-(p:Paper) RETURN count(DISTINCT p) AS total
// counts: Paper
CALL {
  MATCH (me:Model {key: $model})<-[r:INTRODUCES]-(p:Paper)
  RETURN p.key AS source, me.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (me:Model {key: $model})<-[:INTRODUCES]-(p:Paper)-[:AUTHORED_BY]->(a:Author)
  RETURN p.key AS source, a.key AS target, 'AUTHORED_BY' AS type, null AS evidence
  UNION ALL
  MATCH (me:Model {key: $model})<-[:CITES]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:CITES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (me:Model {key: $model})<-[:CITES]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:INTRODUCES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (me:Model {key: $model})<-[:CITES]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[:TAGGED]->(t:Topic)
  RETURN p.key AS source, t.key AS target, 'TAGGED' AS type, null AS evidence
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY source, target, type
