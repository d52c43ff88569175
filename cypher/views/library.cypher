// title: Library
// description: All papers with their authors, topics and models. Where the limit cuts, the newest are shown.
// order: 10
// param limit: integer = 300000, 1..1000000 | Papers at most
// total: MATCH (p:Paper) RETURN count(p) AS total
// counts: Paper
CALL {
  MATCH (p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  RETURN p.key AS source, null AS target, null AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[:AUTHORED_BY]->(a:Author)
  RETURN p.key AS source, a.key AS target, 'AUTHORED_BY' AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[:TAGGED]->(t:Topic)
  RETURN p.key AS source, t.key AS target, 'TAGGED' AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:CITES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:INTRODUCES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  WITH collect(p.key) AS shown
  UNWIND shown AS key
  MATCH (p:Paper {key: key})-[r:CITES]->(o:Paper)
  WHERE o.key IN shown
  RETURN p.key AS source, o.key AS target, 'CITES' AS type, r.evidence AS evidence
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY source, target, type
