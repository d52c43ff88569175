// title: Topic
// title.ko: 한 주제
// description: One topic with its newest papers, their other topics, their models, and the authors who come back to it.
// description.ko: 한 주제의 최근 논문과 다른 주제, 모델, 그리고 다시 찾는 저자들입니다.
// order: 82
// param topic: key Topic, required | Topic | 주제
// param limit: integer = 100, 1..1000 | Papers at the most, newest first | 논문 수 (최근부터)
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
