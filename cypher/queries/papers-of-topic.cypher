// title: Papers of a topic
// description: The papers of one topic, newest first.
// order: 80
// param topic: key Topic, required | Topic
// param limit: integer = 50, 1..10000 | Rows at most
MATCH (t:Topic {key: $topic})<-[:TAGGED]-(p:Paper)
RETURN p.date AS date, p.title AS title, p.url AS url, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
LIMIT $limit
