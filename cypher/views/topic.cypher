// title: Topic
// description: One topic with its newest papers, their other topics, their models, and the authors who come back to it.
// order: 82
// param topic: key Topic, required | Topic
// param limit: integer = 2000, 1..5000 | Papers at most, newest first
// total: MATCH (t:Topic {key: $topic})<-[:TAGGED]-(p:Paper) RETURN count(p) AS total
// counts: Paper
CALL {
  MATCH (me:Topic {key: $topic})<-[:TAGGED]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[:AUTHORED_BY]->(a:Author)
  WHERE a.papers >= 2
  RETURN p.key AS source, a.key AS target, 'AUTHORED_BY' AS type, null AS evidence
  UNION ALL
  MATCH (me:Topic {key: $topic})<-[:TAGGED]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[:TAGGED]->(t:Topic)
  RETURN p.key AS source, t.key AS target, 'TAGGED' AS type, null AS evidence
  UNION ALL
  MATCH (me:Topic {key: $topic})<-[:TAGGED]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:CITES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (me:Topic {key: $topic})<-[:TAGGED]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:INTRODUCES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY source, target, type
