// title: Digests
// title.ko: 다이제스트
// description: The digests of one or of several days, with the papers they discuss and their topics.
// description.ko: 하루 또는 며칠의 다이제스트와, 거기서 다룬 논문과 주제입니다.
// order: 50
// param from: date | From | 시작일
// param to: date | To | 종료일
// param digest: key Digest | One digest only | 한 다이제스트만
// param limit: integer = 40, 1..2000 | Digests at the most, newest first | 다이제스트 수 (최근부터)
// param papers: integer = 1000, 1..20000 | Papers at the most | 논문 수
// total: MATCH (d:Digest)-[:FEATURES]->(p:Paper) WHERE ($from IS NULL OR d.date >= $from) AND ($to IS NULL OR d.date <= $to) AND ($digest IS NULL OR d.key = $digest) RETURN count(DISTINCT p) AS total
// counts: Paper
CALL {
  MATCH (d:Digest)
  WHERE ($from IS NULL OR d.date >= $from) AND ($to IS NULL OR d.date <= $to) AND ($digest IS NULL OR d.key = $digest)
  WITH d ORDER BY coalesce(d.date, '') DESC, d.key LIMIT $limit
  MATCH (d)-[f:FEATURES]->(p:Paper)
  WITH d, f, p ORDER BY coalesce(d.date, '') DESC, d.key, f.position LIMIT $papers
  RETURN d.key AS source, p.key AS target, 'FEATURES' AS type
  UNION ALL
  MATCH (d:Digest)
  WHERE ($from IS NULL OR d.date >= $from) AND ($to IS NULL OR d.date <= $to) AND ($digest IS NULL OR d.key = $digest)
  WITH d ORDER BY coalesce(d.date, '') DESC, d.key LIMIT $limit
  MATCH (d)-[f:FEATURES]->(p:Paper)
  WITH d, f, p ORDER BY coalesce(d.date, '') DESC, d.key, f.position LIMIT $papers
  MATCH (p)-[:TAGGED]->(t:Topic)
  RETURN p.key AS source, t.key AS target, 'TAGGED' AS type
}
RETURN source, target, type, 1 AS weight
ORDER BY source, target, type
