// title: Models
// title.ko: 모델
// description: The models that papers lean on most, and the papers that introduce or cite them.
// description.ko: 논문들이 가장 많이 기대는 모델과, 그 모델을 소개하거나 인용한 논문입니다.
// order: 40
// param limit: integer = 60, 1..1000 | Models at the most | 모델 수
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
