// title: Papers cited by papers
// title.ko: 서로 인용한 논문
// description: Which papers of the library link to which others, with the sentence.
// description.ko: 서재의 논문이 다른 논문을 링크한 문장입니다.
// order: 140
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (p:Paper)-[r:CITES]->(o:Paper)
RETURN p.title AS paper, o.title AS cites, r.evidence AS evidence, p.key AS paper_key, o.key AS cited_key
ORDER BY paper_key, cited_key
LIMIT $limit
