// title: Path
// title.ko: 경로
// description: The shortest way between two nodes through papers, authors, topics and models.
// description.ko: 논문, 저자, 주제, 모델을 거쳐 두 노드를 잇는 가장 짧은 길입니다.
// order: 70
// param from: key, required | From | 출발
// param to: key, required | To | 도착
// param depth: integer = 6, 1..8 | Steps at the most | 최대 걸음 수
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
