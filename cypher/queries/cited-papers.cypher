// title: Citations between papers
// description: Which papers in the library link to which others, with the sentence that does.
// order: 140
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (p:Paper)-[r:CITES]->(o:Paper)
RETURN p.title AS paper, o.title AS cites, r.evidence AS evidence, p.key AS paper_key, o.key AS cited_key
ORDER BY paper_key, cited_key
LIMIT $limit
