// title: Least certain links
// description: The links to models that are worth checking first.
// order: 110
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (p:Paper)-[r:CITES]->(m:Model)
RETURN r.confidence AS confidence, m.name AS model, p.title AS title, r.evidence AS evidence, r.rule AS rule, p.key AS paper, m.key AS model_key
ORDER BY confidence, paper, model_key
LIMIT $limit
