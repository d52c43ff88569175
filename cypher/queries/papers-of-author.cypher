// title: Papers of an author
// title.ko: 한 저자의 논문
// description: The papers of one author, newest first, with the place in the author list.
// description.ko: 한 저자의 논문과 저자 목록에서의 순서입니다.
// order: 90
// param author: key Author, required | Author | 저자
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (a:Author {key: $author})<-[r:AUTHORED_BY]-(p:Paper)
RETURN p.date AS date, p.title AS title, r.position AS position, r.name AS written_as, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
LIMIT $limit
