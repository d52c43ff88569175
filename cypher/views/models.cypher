// title: Models
// description: All models, and the papers that introduce or cite them. Where the limit cuts, the most cited are shown.
// order: 40
// param limit: integer = 100000, 1..1000000 | Models at most
// total: MATCH (m:Model) RETURN count(m) AS total
// counts: Model
CALL {
  MATCH (m:Model)
  WITH m ORDER BY coalesce(m.papers, 0) DESC, m.key LIMIT $limit
  MATCH (m)<-[r:CITES]-(p:Paper)
  RETURN p.key AS source, m.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (m:Model)
  WITH m ORDER BY coalesce(m.papers, 0) DESC, m.key LIMIT $limit
  MATCH (m)<-[r:INTRODUCES]-(p:Paper)
  RETURN p.key AS source, m.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY source, target, type
