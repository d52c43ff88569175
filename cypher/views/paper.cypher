// title: Paper
// description: One paper, and the papers that share its models, authors or rarer topics.
// order: 80
// param paper: key Paper, required | Paper
// param limit: integer = 40, 0..500 | Related papers of each kind
// total: CALL { MATCH (o:Paper {key: $paper}) RETURN o.key AS key UNION ALL MATCH (p:Paper {key: $paper})-[:CITES]->(o:Paper) RETURN o.key AS key UNION ALL MATCH (p:Paper {key: $paper})<-[:CITES]-(o:Paper) RETURN o.key AS key UNION ALL MATCH (p:Paper {key: $paper})-[:AUTHORED_BY]->(a:Author)<-[:AUTHORED_BY]-(o:Paper) RETURN o.key AS key UNION ALL MATCH (p:Paper {key: $paper})-[:CITES]->(m:Model)<-[:CITES]-(o:Paper) RETURN o.key AS key UNION ALL MATCH (p:Paper {key: $paper})-[:TAGGED]->(t:Topic)<-[:TAGGED]-(o:Paper) RETURN o.key AS key } RETURN count(DISTINCT key) AS total
// counts: Paper
CALL {
  MATCH (p:Paper {key: $paper})
  RETURN p.key AS source, null AS target, null AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[:AUTHORED_BY]->(a:Author)
  RETURN p.key AS source, a.key AS target, 'AUTHORED_BY' AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[:TAGGED]->(t:Topic)
  RETURN p.key AS source, t.key AS target, 'TAGGED' AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[r:CITES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[r:INTRODUCES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[r:CITES]->(o:Paper)
  RETURN p.key AS source, o.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})<-[r:CITES]-(o:Paper)
  RETURN o.key AS source, p.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})<-[:FEATURES]-(d:Digest)
  RETURN d.key AS source, p.key AS target, 'FEATURES' AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[:AUTHORED_BY]->(a:Author)<-[:AUTHORED_BY]-(o:Paper)
  WHERE o.key <> $paper
  WITH o, a ORDER BY coalesce(o.date, '') DESC, o.key, a.key LIMIT $limit
  RETURN o.key AS source, a.key AS target, 'AUTHORED_BY' AS type, null AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[:CITES]->(m:Model)<-[r:CITES]-(o:Paper)
  WHERE o.key <> $paper
  WITH o, m, r ORDER BY coalesce(m.papers, 0), coalesce(o.date, '') DESC, o.key, m.key LIMIT $limit
  RETURN o.key AS source, m.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (p:Paper {key: $paper})-[:TAGGED]->(t:Topic)<-[:TAGGED]-(o:Paper)
  WHERE o.key <> $paper
  WITH o, t ORDER BY coalesce(t.papers, 0), coalesce(o.date, '') DESC, o.key, t.key LIMIT $limit
  RETURN o.key AS source, t.key AS target, 'TAGGED' AS type, null AS evidence
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY source, target, type
