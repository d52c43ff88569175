// title: Papers of an author
// description: The papers of one author, newest first, with the author’s position in the author list.
// order: 90
// param author: key Author, required | Author
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (a:Author {key: $author})<-[r:AUTHORED_BY]-(p:Paper)
RETURN p.date AS date, p.title AS title, r.position AS position, r.name AS written_as, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
LIMIT $limit
