// title: Papers of a topic
// title.ko: 한 주제의 논문
// description: The papers of one topic, newest first.
// description.ko: 한 주제의 논문을 최근부터 보여 줍니다.
// order: 80
// param topic: key Topic, required | Topic | 주제
// param limit: integer = 50, 1..10000 | Rows at the most | 행 수
MATCH (t:Topic {key: $topic})<-[:TAGGED]-(p:Paper)
RETURN p.date AS date, p.title AS title, p.url AS url, p.key AS paper
ORDER BY coalesce(date, '') DESC, paper
LIMIT $limit
