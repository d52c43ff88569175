// title: Model
// description: One model with the papers that introduce or cite it, their other models and their topics.
// order: 83
// param model: key Model, required | Model
// param limit: integer = 2000, 1..5000 | Papers at most, newest first
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
