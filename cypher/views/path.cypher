// title: Path
// description: The shortest way between two nodes through papers, authors, topics and models.
// order: 70
// param from: key, required | From
// param to: key, required | To
// param depth: integer = 6, 1..8 | Steps at most
// walk: path
CALL {
  UNWIND $keys AS key
  MATCH (a:Paper {key: key})-[r:AUTHORED_BY]->(b:Author)
  RETURN a.key AS source, b.key AS target, 'AUTHORED_BY' AS type, null AS evidence, '9' AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (b:Author {key: key})<-[r:AUTHORED_BY]-(a:Paper)
  RETURN a.key AS source, b.key AS target, 'AUTHORED_BY' AS type, null AS evidence, coalesce(a.date, '') AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (a:Paper {key: key})-[r:TAGGED]->(b:Topic)
  RETURN a.key AS source, b.key AS target, 'TAGGED' AS type, null AS evidence, '9' AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (b:Topic {key: key})<-[r:TAGGED]-(a:Paper)
  RETURN a.key AS source, b.key AS target, 'TAGGED' AS type, null AS evidence, coalesce(a.date, '') AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (a:Paper {key: key})-[r:CITES]->(b:Model)
  RETURN a.key AS source, b.key AS target, 'CITES' AS type, r.evidence AS evidence, '9' AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (b:Model {key: key})<-[r:CITES]-(a:Paper)
  RETURN a.key AS source, b.key AS target, 'CITES' AS type, r.evidence AS evidence, coalesce(a.date, '') AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (a:Paper {key: key})-[r:INTRODUCES]->(b:Model)
  RETURN a.key AS source, b.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence, '9' AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (b:Model {key: key})<-[r:INTRODUCES]-(a:Paper)
  RETURN a.key AS source, b.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence, coalesce(a.date, '') AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (a:Paper {key: key})-[r:CITES]->(b:Paper)
  RETURN a.key AS source, b.key AS target, 'CITES' AS type, r.evidence AS evidence, coalesce(b.date, '') AS rank
  UNION ALL
  UNWIND $keys AS key
  MATCH (b:Paper {key: key})<-[r:CITES]-(a:Paper)
  RETURN a.key AS source, b.key AS target, 'CITES' AS type, r.evidence AS evidence, coalesce(a.date, '') AS rank
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY rank DESC, source, target, type
