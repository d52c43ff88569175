// title: Author
// description: One author with their papers and co-authors, and what those papers are about. Papers with very many authors show no co-authors.
// order: 81
// param author: key Author, required | Author
// param limit: integer = 2000, 1..5000 | Papers at most, newest first
// param most: integer = 100, 2..10000 | Authors of a paper at most
// total: MATCH (a:Author {key: $author})<-[:AUTHORED_BY]-(p:Paper) RETURN count(p) AS total
// counts: Paper
// omitted: MATCH (me:Author {key: $author})<-[:AUTHORED_BY]-(p:Paper) WITH p MATCH (p)-[:AUTHORED_BY]->(each:Author) WITH p, count(each) AS authors WHERE authors > $most RETURN count(p) AS omitted
CALL {
  MATCH (me:Author {key: $author})<-[:AUTHORED_BY]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[:AUTHORED_BY]->(a:Author)
  WITH p.key AS source, collect(a.key) AS authors
  UNWIND (CASE WHEN size(authors) <= $most THEN authors ELSE [$author] END) AS target
  RETURN source, target, 'AUTHORED_BY' AS type, null AS evidence
  UNION ALL
  MATCH (me:Author {key: $author})<-[:AUTHORED_BY]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[:TAGGED]->(t:Topic)
  RETURN p.key AS source, t.key AS target, 'TAGGED' AS type, null AS evidence
  UNION ALL
  MATCH (me:Author {key: $author})<-[:AUTHORED_BY]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:CITES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'CITES' AS type, r.evidence AS evidence
  UNION ALL
  MATCH (me:Author {key: $author})<-[:AUTHORED_BY]-(p:Paper)
  WITH p ORDER BY coalesce(p.date, '') DESC, p.key LIMIT $limit
  MATCH (p)-[r:INTRODUCES]->(m:Model)
  RETURN p.key AS source, m.key AS target, 'INTRODUCES' AS type, r.evidence AS evidence
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY source, target, type
