// title: Papers by month
// title.ko: 월별 논문 수
// description: How many papers were read each month.
// description.ko: 달마다 읽은 논문 수입니다.
// order: 60
// param limit: integer = 240, 1..2400 | Months at the most, newest first | 달의 수 (최근부터)
MATCH (p:Paper)
WHERE p.date IS NOT NULL
RETURN substring(p.date, 0, 7) AS month, count(p) AS papers
ORDER BY month DESC
LIMIT $limit
