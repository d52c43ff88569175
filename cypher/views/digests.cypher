// title: Digests
// description: The digests of one or more days, with the papers they discuss and their topics.
// order: 50
// param from: date | From
// param to: date | To
// param digest: key Digest | One digest only
// param limit: integer = 100000, 1..1000000 | Digests at most, newest first
// param papers: integer = 300000, 1..1000000 | Papers at most
// total: MATCH (d:Digest)-[:FEATURES]->(p:Paper) WHERE ($from IS NULL OR d.date >= substring($from, 0, size(d.date))) AND ($to IS NULL OR d.date <= $to) AND ($digest IS NULL OR d.key = $digest) RETURN count(DISTINCT p) AS total
// counts: Paper
CALL {
  MATCH (d:Digest)
  WHERE ($from IS NULL OR d.date >= substring($from, 0, size(d.date))) AND ($to IS NULL OR d.date <= $to) AND ($digest IS NULL OR d.key = $digest)
  WITH d ORDER BY coalesce(d.date, '') DESC, d.key LIMIT $limit
  MATCH (d)-[f:FEATURES]->(p:Paper)
  WITH d, f, p ORDER BY coalesce(d.date, '') DESC, d.key, f.position LIMIT $papers
  RETURN d.key AS source, p.key AS target, 'FEATURES' AS type
  UNION ALL
  MATCH (d:Digest)
  WHERE ($from IS NULL OR d.date >= substring($from, 0, size(d.date))) AND ($to IS NULL OR d.date <= $to) AND ($digest IS NULL OR d.key = $digest)
  WITH d ORDER BY coalesce(d.date, '') DESC, d.key LIMIT $limit
  MATCH (d)-[f:FEATURES]->(p:Paper)
  WITH d, f, p ORDER BY coalesce(d.date, '') DESC, d.key, f.position LIMIT $papers
  MATCH (p)-[:TAGGED]->(t:Topic)
  RETURN p.key AS source, t.key AS target, 'TAGGED' AS type
}
RETURN source, target, type, 1 AS weight
ORDER BY source, target, type
